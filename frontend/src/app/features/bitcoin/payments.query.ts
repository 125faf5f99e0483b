import { ParamMap } from '@angular/router';

import { BitcoinPaymentsList$Params } from '@api/fn/bitcoin/bitcoin-payments-list';
import { pageOf } from '@shared/tables/url-list';

export const VIEWS = ['all', 'pending', 'late'] as const;
export type View = (typeof VIEWS)[number];

/** Which payments are shown, as the URL says it. */
export interface PaymentsQuery {
  readonly show: View;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type PaymentFilters = Omit<BitcoinPaymentsList$Params, 'page' | 'page_size'>;

const NARROWED: Record<View, PaymentFilters> = {
  all: {},
  pending: { status: ['pending', 'mempool'] },
  late: { has_late_funds: true },
};

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): PaymentsQuery {
  return {
    show: VIEWS.find((each) => each === params.get('show')) ?? 'all',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-created_at',
    page: pageOf(params),
  };
}

export function toFilters({ show, search, ordering }: PaymentsQuery): PaymentFilters {
  return { ...NARROWED[show], ...(search && { search }), ordering };
}
