import { ParamMap } from '@angular/router';

import { BitcoinTransfersList$Params } from '@api/fn/bitcoin/bitcoin-transfers-list';
import { pageOf } from '@shared/tables/url-list';

/** Which transfers are shown, as the URL says it. */
export interface TransfersQuery {
  readonly show: 'all' | 'open';
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type TransferFilters = Omit<BitcoinTransfersList$Params, 'page' | 'page_size'>;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): TransfersQuery {
  return {
    show: params.get('show') === 'open' ? 'open' : 'all',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-created_at',
    page: pageOf(params),
  };
}

export function toFilters({ show, search, ordering }: TransfersQuery): TransferFilters {
  return {
    ...(show === 'open' && { status: ['requested', 'approved', 'exported'] }),
    ...(search && { search }),
    ordering,
  };
}
