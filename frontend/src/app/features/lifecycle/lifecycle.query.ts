import { ParamMap } from '@angular/router';

import { LeasesList$Params } from '@api/fn/leases/leases-list';
import { Day, isDay } from '@shared/dates/day';
import { isLeaseStatus, LeaseStatus } from '@shared/leases/lease-status';
import { pageOf } from '@shared/tables/url-list';

export const EXPIRING_WITHIN = [30, 60, 90] as const;

/** What the life-cycle list shows, as its URL says it. An empty string filters nothing. */
export interface LifecycleQuery {
  readonly status: LeaseStatus | '';
  /** Only leases that end within so many days from today; 0 for all. */
  readonly expiring: number;
  readonly property: string;
  readonly from: Day;
  readonly to: Day;
  /** Past leases of each unit, too, not only the one that stands for it now. */
  readonly past: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type LeaseFilters = Pick<
  LeasesList$Params,
  | 'current'
  | 'expiring_within'
  | 'lease_end_date__gte'
  | 'lease_end_date__lte'
  | 'lease_status'
  | 'ordering'
  | 'property'
  | 'search'
>;

export const DEFAULT_ORDERING = 'lease_end_date';

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): LifecycleQuery {
  const status = params.get('status');
  const expiring = Number(params.get('expiring'));
  return {
    status: isLeaseStatus(status) ? status : '',
    expiring: EXPIRING_WITHIN.find((days) => days === expiring) ?? 0,
    property: params.get('property') ?? '',
    from: dayOrNone(params.get('from')),
    to: dayOrNone(params.get('to')),
    past: params.get('past') === 'true',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') ?? '',
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: LifecycleQuery): LeaseFilters {
  return {
    ...(query.past ? {} : { current: true }),
    ...(query.status && { lease_status: [query.status] }),
    ...(query.expiring && { expiring_within: query.expiring }),
    ...(query.property && { property: [query.property] }),
    ...(query.from && { lease_end_date__gte: query.from }),
    ...(query.to && { lease_end_date__lte: query.to }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering || DEFAULT_ORDERING,
  };
}

/** How many filters of the menu are set. */
export function menuFilterCount(query: LifecycleQuery): number {
  return [query.property, query.from, query.to, query.past].filter(Boolean).length;
}

function dayOrNone(value: string | null): Day {
  return isDay(value) ? value : '';
}
