import { ParamMap } from '@angular/router';

import { FilterRequest, Risk, SuggestedAction, UnitState } from '@api/models';
import { RISK } from '@api/models/risk-array';
import { SUGGESTED_ACTION } from '@api/models/suggested-action-array';
import { pageOf } from '@shared/tables/url-list';
import { STATES } from './command-words';

/** Which units are shown, as the URL says it. Empty narrows nothing. */
export interface UnitsQuery {
  readonly lifecycle_state: readonly UnitState[];
  readonly property_id: readonly string[];
  readonly building: readonly string[];
  readonly risk_level: readonly Risk[];
  readonly action_type: readonly SuggestedAction[];
  readonly min_rent: string;
  readonly max_rent: string;
  /** `30`, `60-90`: as the API has it. */
  readonly days_to_event: string;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

export const MENU_FILTERS = [
  'lifecycle_state',
  'property_id',
  'building',
  'risk_level',
  'action_type',
  'min_rent',
  'max_rent',
  'days_to_event',
] as const satisfies readonly (keyof UnitsQuery)[];

export type MenuFilter = (typeof MENU_FILTERS)[number];

/** What ends or leaves first. */
export const DEFAULT_ORDERING = 'days_to_event';

const AMOUNT = /^\d{1,10}([.]\d{1,2})?$/;
const DAYS = /^[1-9]\d{0,2}(-[1-9]\d{0,2})?$/;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): UnitsQuery {
  return {
    lifecycle_state: chosen(params, 'lifecycle_state', STATES),
    property_id: valuesOf(params, 'property_id'),
    building: valuesOf(params, 'building'),
    risk_level: chosen(params, 'risk_level', RISK),
    action_type: chosen(params, 'action_type', SUGGESTED_ACTION),
    min_rent: matching(params, 'min_rent', AMOUNT),
    max_rent: matching(params, 'max_rent', AMOUNT),
    days_to_event: matching(params, 'days_to_event', DAYS),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list, of its export, of a selection and of a bulk action: the same units in all of them. */
export function toFilters(query: UnitsQuery): FilterRequest {
  const names = [...MENU_FILTERS, 'search'] as const;
  const set = names.map((name) => [name, textOf(query[name])] as const);
  return Object.fromEntries(set.filter(([, value]) => value));
}

function textOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(',');
}

function valuesOf(params: ParamMap, name: string): string[] {
  const named = params.getAll(name).flatMap((value) => value.split(','));
  return named.map((value) => value.trim()).filter(Boolean);
}

/** `?a=x&a=y` and `?a=x,y` alike. */
function chosen<T extends string>(params: ParamMap, name: string, known: readonly T[]): T[] {
  const named = valuesOf(params, name);
  return known.filter((each) => named.includes(each));
}

function matching(params: ParamMap, name: string, pattern: RegExp): string {
  const value = params.get(name)?.trim() ?? '';
  return pattern.test(value) ? value : '';
}
