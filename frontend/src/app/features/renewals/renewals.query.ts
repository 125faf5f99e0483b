import { ParamMap } from '@angular/router';

import { RenewalStatus, RentStrategy, RiskLevel } from '@api/models';
import { RENEWAL_STATUS } from '@api/models/renewal-status-array';
import { RENT_STRATEGY } from '@api/models/rent-strategy-array';
import { OPEN_STATUSES, RISK_LEVELS } from '@flows/renewals/renewal-words';
import { RenewalFilters } from '@flows/renewals/renewals.service';
import { Day, dayOrNone } from '@shared/dates/day';
import { pageOf } from '@shared/tables/url-list';

/** What the menu narrows the list by. Empty filters nothing. */
export interface MenuFilters {
  /** Empty for what is open, unless all are asked for. */
  readonly status: readonly RenewalStatus[];
  readonly churn_risk_level: readonly RiskLevel[];
  readonly rent_strategy: readonly RentStrategy[];
  readonly property: readonly string[];
  readonly answer_by_to: Day;
}

/** Which renewals are shown, as the URL says it. */
export interface RenewalsQuery extends MenuFilters {
  readonly all: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** The most likely to leave first. */
export const DEFAULT_ORDERING = '-churn_score';
export const MENU_FILTERS = [
  'status',
  'churn_risk_level',
  'rent_strategy',
  'property',
  'answer_by_to',
] as const satisfies readonly (keyof MenuFilters)[];
/** In place of states: whatever became of it. */
export const ALL = 'all';

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): RenewalsQuery {
  return {
    status: chosen(params, 'status', RENEWAL_STATUS),
    churn_risk_level: chosen(params, 'churn_risk_level', RISK_LEVELS),
    rent_strategy: chosen(params, 'rent_strategy', RENT_STRATEGY),
    property: valuesOf(params, 'property'),
    answer_by_to: dayOrNone(params.get('answer_by_to')),
    all: valuesOf(params, 'status').includes(ALL),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: RenewalsQuery): RenewalFilters {
  const status = query.status.length ? query.status : OPEN_STATUSES;
  return {
    ...(!query.all && { status: [...status] }),
    ...(query.churn_risk_level.length && { churn_risk_level: [...query.churn_risk_level] }),
    ...(query.rent_strategy.length && { rent_strategy: [...query.rent_strategy] }),
    ...(query.property.length && { property: [...query.property] }),
    ...(query.answer_by_to && { answer_by_to: query.answer_by_to }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}

function valuesOf(params: ParamMap, name: string): string[] {
  const named = params.getAll(name).flatMap((value) => value.split(','));
  return named.map((value) => value.trim()).filter(Boolean);
}

/** `?status=sent&status=approved` and `?status=sent,approved` alike. */
function chosen<T extends string>(params: ParamMap, name: string, known: readonly T[]): T[] {
  const named = valuesOf(params, name);
  return known.filter((each) => named.includes(each));
}
