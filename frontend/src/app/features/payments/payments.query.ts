import { ParamMap } from '@angular/router';

import { PaymentsList$Params } from '@api/fn/payments/payments-list';
import { PaymentMethod, PaymentStatus } from '@api/models';
import { PAYMENT_METHOD } from '@api/models/payment-method-array';
import { PAYMENT_STATUS } from '@api/models/payment-status-array';
import { Day, dayOrNone } from '@shared/dates/day';
import { pageOf } from '@shared/tables/url-list';

/** What the menu narrows the list by. An empty string filters nothing. */
export interface MenuFilters {
  readonly tenant: string;
  readonly status: PaymentStatus | '';
  readonly method: PaymentMethod | '';
  readonly received_from: Day;
  readonly received_to: Day;
}

/** What the list of payments shows, as its URL says it. */
export interface PaymentsQuery extends MenuFilters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type PaymentFilters = Pick<
  PaymentsList$Params,
  'method' | 'ordering' | 'received_from' | 'received_to' | 'search' | 'status' | 'tenant'
>;

export const DEFAULT_ORDERING = '-received_on';
export const MENU_FILTERS = [
  'tenant',
  'status',
  'method',
  'received_from',
  'received_to',
] as const satisfies readonly (keyof MenuFilters)[];

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): PaymentsQuery {
  return {
    tenant: params.get('tenant') ?? '',
    status: PAYMENT_STATUS.find((each) => each === params.get('status')) ?? '',
    method: PAYMENT_METHOD.find((each) => each === params.get('method')) ?? '',
    received_from: dayOrNone(params.get('received_from')),
    received_to: dayOrNone(params.get('received_to')),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: PaymentsQuery): PaymentFilters {
  return {
    ...(query.tenant && { tenant: [query.tenant] }),
    ...(query.status && { status: [query.status] }),
    ...(query.method && { method: [query.method] }),
    ...(query.received_from && { received_from: query.received_from }),
    ...(query.received_to && { received_to: query.received_to }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}
