import { ParamMap } from '@angular/router';

import { CaseStatus, Tone } from '@api/models';
import { CASE_STATUS } from '@api/models/case-status-array';
import { TONE } from '@api/models/tone-array';
import { CaseFilters } from '@flows/collections/collections.service';
import { pageOf } from '@shared/tables/url-list';

/** What a person is asked to do, or why nothing is done. */
export type ToDo = 'waiting' | 'to_post' | 'stopped';
export type Level = NonNullable<CaseFilters['escalation_level']>[number];

/** What the menu narrows the list by. Empty filters nothing. */
export interface MenuFilters {
  /** Empty for what is not resolved, unless all are asked for. */
  readonly status: readonly CaseStatus[];
  readonly escalation_level: readonly Level[];
  readonly tone: readonly Tone[];
  readonly property: readonly string[];
  /** At least so many; as text, as it stands in the field. */
  readonly days_overdue__gte: string;
  readonly to_do: ToDo | '';
}

/** Which cases are shown, as the URL says it. */
export interface CasesQuery extends MenuFilters {
  readonly all: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Overdue longest first. */
export const DEFAULT_ORDERING = '-days_overdue';
export const MENU_FILTERS = [
  'status',
  'escalation_level',
  'tone',
  'property',
  'days_overdue__gte',
  'to_do',
] as const satisfies readonly (keyof MenuFilters)[];
export const LEVELS: readonly Level[] = ['0', '1', '2', '3', '4', '5'];
export const TO_DOS: readonly ToDo[] = ['waiting', 'to_post', 'stopped'];
export const MOST_DAYS = 100_000;
/** In place of states: whatever became of it. */
export const ALL = 'all';

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): CasesQuery {
  return {
    status: chosen(params, 'status', CASE_STATUS),
    escalation_level: chosen(params, 'escalation_level', LEVELS),
    tone: chosen(params, 'tone', TONE),
    property: valuesOf(params, 'property'),
    days_overdue__gte: daysOf(params.get('days_overdue__gte')),
    to_do: TO_DOS.find((each) => each === params.get('to_do')) ?? '',
    all: valuesOf(params, 'status').includes(ALL),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: CasesQuery): CaseFilters {
  return {
    ...statusFilter(query),
    ...(query.escalation_level.length && { escalation_level: [...query.escalation_level] }),
    ...(query.tone.length && { tone: [...query.tone] }),
    ...(query.property.length && { property: [...query.property] }),
    ...(query.days_overdue__gte && { days_overdue__gte: Number(query.days_overdue__gte) }),
    ...(query.to_do && { [query.to_do]: true }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}

function statusFilter({ all, status }: CasesQuery): CaseFilters {
  if (all) return {};
  return status.length ? { status: [...status] } : { unresolved: true };
}

function daysOf(value: string | null): string {
  const isNumber = /^\d{1,6}$/.test(value ?? '') && Number(value) <= MOST_DAYS;
  return isNumber && Number(value) > 0 ? String(Number(value)) : '';
}

function valuesOf(params: ParamMap, name: string): string[] {
  const named = params.getAll(name).flatMap((value) => value.split(','));
  return named.map((value) => value.trim()).filter(Boolean);
}

/** `?status=open&status=paid` and `?status=open,paid` alike. */
function chosen<T extends string>(params: ParamMap, name: string, known: readonly T[]): T[] {
  const named = valuesOf(params, name);
  return known.filter((each) => named.includes(each));
}
