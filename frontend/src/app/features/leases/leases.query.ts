import { ParamMap } from '@angular/router';

import { LeasesList$Params } from '@api/fn/leases/leases-list';
import { Day, dayOrNone } from '@shared/dates/day';
import { isLeaseStatus, LeaseStatus } from '@shared/leases/lease-status';
import { pageOf } from '@shared/tables/url-list';

/** What the menu narrows the list by. An empty string filters nothing. */
export interface MenuFilters {
  readonly status: LeaseStatus | '';
  readonly property: string;
  readonly begin_from: Day;
  readonly begin_to: Day;
  readonly end_from: Day;
  readonly end_to: Day;
  readonly rent_from: string;
  readonly rent_to: string;
  /** Archived leases, and no others. */
  readonly archived: boolean;
}

/** What the list of leases shows, as its URL says it. */
export interface LeasesQuery extends MenuFilters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type LeaseFilters = Pick<
  LeasesList$Params,
  | 'archived'
  | 'lease_begin_date__gte'
  | 'lease_begin_date__lte'
  | 'lease_end_date__gte'
  | 'lease_end_date__lte'
  | 'lease_status'
  | 'monthly_rent_amount__gte'
  | 'monthly_rent_amount__lte'
  | 'ordering'
  | 'property'
  | 'search'
>;

export const DEFAULT_ORDERING = '-lease_begin_date';

const AMOUNT = /^\d{1,8}(\.\d{1,2})?$/;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): LeasesQuery {
  const status = params.get('status');
  const day = (name: string) => dayOrNone(params.get(name));
  const amount = (name: string) => amountOrNone(params.get(name));
  return {
    status: isLeaseStatus(status) ? status : '',
    property: params.get('property') ?? '',
    begin_from: day('begin_from'),
    begin_to: day('begin_to'),
    end_from: day('end_from'),
    end_to: day('end_to'),
    rent_from: amount('rent_from'),
    rent_to: amount('rent_to'),
    archived: params.get('archived') === 'true',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: LeasesQuery): LeaseFilters {
  return {
    ...(query.archived && { archived: true }),
    ...(query.status && { lease_status: [query.status] }),
    ...(query.property && { property: [query.property] }),
    ...rangeFilters(query),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}

function rangeFilters(query: MenuFilters): LeaseFilters {
  return {
    ...(query.begin_from && { lease_begin_date__gte: query.begin_from }),
    ...(query.begin_to && { lease_begin_date__lte: query.begin_to }),
    ...(query.end_from && { lease_end_date__gte: query.end_from }),
    ...(query.end_to && { lease_end_date__lte: query.end_to }),
    ...(query.rent_from && { monthly_rent_amount__gte: Number(query.rent_from) }),
    ...(query.rent_to && { monthly_rent_amount__lte: Number(query.rent_to) }),
  };
}

function amountOrNone(value: string | null): string {
  return value && AMOUNT.test(value) ? value : '';
}

export const MENU_FILTERS = [
  'status',
  'property',
  'begin_from',
  'begin_to',
  'end_from',
  'end_to',
  'rent_from',
  'rent_to',
  'archived',
] as const satisfies readonly (keyof MenuFilters)[];
