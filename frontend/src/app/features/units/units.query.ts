import { ParamMap } from '@angular/router';

import { UnitsList$Params } from '@api/fn/units/units-list';
import { UnitStatus } from '@api/models';
import { UNIT_STATUS } from '@api/models/unit-status-array';
import { unitStatusLabel } from '@shared/honeycomb/unit-status';
import { pageOf } from '@shared/tables/url-list';

/** Which units are shown, as the URL says it, in the words of the API. Empty and null filter nothing. */
export interface UnitsQuery {
  readonly property: string;
  readonly building: string;
  readonly status: readonly UnitStatus[];
  readonly bedrooms_min: number | null;
  readonly current_rent_min: number | null;
  readonly current_rent_max: number | null;
  readonly archived: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type UnitFilters = Pick<
  UnitsList$Params,
  | 'archived'
  | 'bedrooms_min'
  | 'building'
  | 'current_rent_max'
  | 'current_rent_min'
  | 'ordering'
  | 'property'
  | 'search'
  | 'status'
>;

/** What the ids of the address are called; empty until that is known. */
export interface FilterNames {
  readonly property: string;
  readonly building: string;
}

export const FILTERS = [
  'property',
  'building',
  'status',
  'bedrooms_min',
  'current_rent_min',
  'current_rent_max',
  'archived',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): UnitsQuery {
  const statuses = params.getAll('status').flatMap((value) => value.split(','));
  return {
    property: params.get('property') ?? '',
    building: params.get('building') ?? '',
    status: UNIT_STATUS.filter((status) => statuses.includes(status)),
    bedrooms_min: numberOrNone(params.get('bedrooms_min')),
    current_rent_min: numberOrNone(params.get('current_rent_min')),
    current_rent_max: numberOrNone(params.get('current_rent_max')),
    archived: params.get('archived') === 'true',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || 'unit_number',
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: UnitsQuery): UnitFilters {
  return {
    ...(query.property && { property: [query.property] }),
    ...(query.building && { building: [query.building] }),
    ...(query.status.length && { status: [...query.status] }),
    ...(query.bedrooms_min !== null && { bedrooms_min: query.bedrooms_min }),
    ...(query.current_rent_min !== null && { current_rent_min: query.current_rent_min }),
    ...(query.current_rent_max !== null && { current_rent_max: query.current_rent_max }),
    ...(query.archived && { archived: true }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}

/** The filters that are set, each in words. */
export function chipsOf(query: UnitsQuery, names: FilterNames) {
  const { bedrooms_min: bedrooms, current_rent_min: least, current_rent_max: most } = query;
  const words: Record<FilterName, string> = {
    property: query.property && (names.property || $localize`One property`),
    building: query.building && (names.building || $localize`One building`),
    status: query.status.map(unitStatusLabel).join(', '),
    bedrooms_min: bedrooms === null ? '' : $localize`Bedrooms: ${bedrooms}:count: or more`,
    current_rent_min: least === null ? '' : $localize`Rent from ${least}:amount:`,
    current_rent_max: most === null ? '' : $localize`Rent up to ${most}:amount:`,
    archived: query.archived ? $localize`Archived` : '',
  };
  return FILTERS.filter((name) => words[name]).map((name) => ({ name, text: words[name] }));
}

function numberOrNone(text: string | null): number | null {
  const value = Number(text);
  return text?.trim() && Number.isFinite(value) && value >= 0 ? value : null;
}
