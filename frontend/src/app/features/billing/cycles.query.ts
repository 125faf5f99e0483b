import { ParamMap } from '@angular/router';

import { BillingCyclesList$Params } from '@api/fn/billing/billing-cycles-list';
import { pageOf } from '@shared/tables/url-list';

/** Which cycles are shown, as the URL says it. */
export interface CyclesQuery {
  readonly state: 'open' | 'closed' | '';
  readonly property: string;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type CycleFilters = Pick<
  BillingCyclesList$Params,
  'is_closed' | 'ordering' | 'property' | 'search'
>;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): CyclesQuery {
  const state = params.get('state');
  return {
    state: state === 'open' || state === 'closed' ? state : '',
    property: params.get('property') ?? '',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-start_date,name',
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters({ state, property, search, ordering }: CyclesQuery): CycleFilters {
  return {
    ...(state && { is_closed: state === 'closed' }),
    ...(property && { property: [property] }),
    ...(search && { search }),
    ordering,
  };
}
