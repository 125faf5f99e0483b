import { ParamMap } from '@angular/router';

import { LeasesList$Params } from '@api/fn/leases/leases-list';
import { Day, dayOrNone } from '@shared/dates/day';
import { startOfDay } from '@shared/dates/day-in-zone';
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

/** What another page narrows the list by as it leads here; an empty string and null filter nothing. */
export interface LinkFilters {
  /** Households that move within so many days from today. */
  readonly moving_in_within: number | null;
  readonly moving_out_within: number | null;
  /** Leases that came to this state, since that day or ever. */
  readonly became: LeaseStatus | '';
  readonly became_from: Day;
}

export type Filters = MenuFilters & LinkFilters;

/** What the list of leases shows, as its URL says it. */
export interface LeasesQuery extends Filters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type LeaseFilters = Pick<
  LeasesList$Params,
  | 'archived'
  | 'became'
  | 'became_from'
  | 'lease_begin_date__gte'
  | 'lease_begin_date__lte'
  | 'lease_end_date__gte'
  | 'lease_end_date__lte'
  | 'lease_status'
  | 'monthly_rent_amount__gte'
  | 'monthly_rent_amount__lte'
  | 'moving_in_within'
  | 'moving_out_within'
  | 'ordering'
  | 'property'
  | 'search'
>;

export const DEFAULT_ORDERING = '-lease_begin_date';

const DAYS = /^\d{1,3}$/;
const AMOUNT = /^\d{1,8}(\.\d{1,2})?$/;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): LeasesQuery {
  const status = params.get('status');
  const day = (name: string) => dayOrNone(params.get(name));
  const amount = (name: string) => amountOrNone(params.get(name));
  const became = params.get('became');
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
    moving_in_within: daysOrNone(params.get('moving_in_within')),
    moving_out_within: daysOrNone(params.get('moving_out_within')),
    became: isLeaseStatus(became) ? became : '',
    became_from: day('became_from'),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: LeasesQuery, timeZone: string): LeaseFilters {
  return {
    ...(query.archived && { archived: true }),
    ...(query.status && { lease_status: [query.status] }),
    ...(query.property && { property: [query.property] }),
    ...rangeFilters(query),
    ...linkFilters(query, timeZone),
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

function linkFilters(query: LinkFilters, timeZone: string): LeaseFilters {
  const { moving_in_within, moving_out_within, became, became_from } = query;
  return {
    ...(moving_in_within !== null && { moving_in_within }),
    ...(moving_out_within !== null && { moving_out_within }),
    ...(became && { became: [became] }),
    ...(became_from && { became_from: startOfDay(became_from, timeZone) }),
  };
}

function daysOrNone(value: string | null): number | null {
  return value && DAYS.test(value) ? Number(value) : null;
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

export const FILTERS = [
  ...MENU_FILTERS,
  'moving_in_within',
  'moving_out_within',
  'became',
  'became_from',
] as const satisfies readonly (keyof Filters)[];
