import { ParamMap } from '@angular/router';

import { WorkOrdersList$Params } from '@api/fn/work-orders/work-orders-list';
import { Priority, WorkCategory, WorkOrderStatus } from '@api/models';
import { PRIORITY } from '@api/models/priority-array';
import { WORK_CATEGORY } from '@api/models/work-category-array';
import { WORK_ORDER_STATUS } from '@api/models/work-order-status-array';
import { Day, dayOrNone } from '@shared/dates/day';
import { startOfDay } from '@shared/dates/day-in-zone';
import { pageOf } from '@shared/tables/url-list';

/** Which work orders are shown, as the URL says it, in the words of the API. Empty filters nothing. */
export interface WorkOrdersQuery {
  readonly view: 'list' | 'board';
  readonly property: string;
  readonly unit: string;
  readonly assigned_vendor: string;
  readonly assigned_to: string;
  readonly status: readonly WorkOrderStatus[];
  readonly priority: readonly Priority[];
  readonly category: readonly WorkCategory[];
  readonly is_under_way: boolean;
  readonly is_overdue: boolean;
  readonly is_assigned: boolean | null;
  /** Reported, completed on that day or later. */
  readonly requested_from: Day;
  readonly completed_from: Day;
  readonly archived: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type WorkOrderFilters = Pick<
  WorkOrdersList$Params,
  | 'archived'
  | 'assigned_to'
  | 'assigned_vendor'
  | 'category'
  | 'completed_from'
  | 'is_assigned'
  | 'is_overdue'
  | 'is_under_way'
  | 'ordering'
  | 'priority'
  | 'property'
  | 'requested_from'
  | 'search'
  | 'status'
  | 'unit'
>;

/** The filters that can be set besides the search, each a name in the URL. */
export const FILTERS = [
  'property',
  'unit',
  'status',
  'priority',
  'category',
  'is_under_way',
  'is_overdue',
  'is_assigned',
  'assigned_vendor',
  'assigned_to',
  'requested_from',
  'completed_from',
  'archived',
] as const;
export type FilterName = (typeof FILTERS)[number];

export const DEFAULT_ORDERING = '-requested_date';
const BOARD_ORDERING = 'due_date';

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): WorkOrdersQuery {
  const text = (name: string) => params.get(name)?.trim() ?? '';
  return {
    view: params.get('view') === 'board' ? 'board' : 'list',
    property: text('property'),
    unit: text('unit'),
    assigned_vendor: text('assigned_vendor'),
    assigned_to: text('assigned_to'),
    status: chosen(params, 'status', WORK_ORDER_STATUS),
    priority: chosen(params, 'priority', PRIORITY),
    category: chosen(params, 'category', WORK_CATEGORY),
    is_under_way: text('is_under_way') === 'true',
    is_overdue: text('is_overdue') === 'true',
    is_assigned: yesOrNo(text('is_assigned')),
    requested_from: dayOrNone(params.get('requested_from')),
    completed_from: dayOrNone(params.get('completed_from')),
    archived: text('archived') === 'true',
    search: text('search'),
    ordering: text('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: WorkOrdersQuery, timeZone: string): WorkOrderFilters {
  const { view, status, ...rest } = query;
  const common = commonFilters(rest);
  // the columns of the board are the states under way: it asks for all of them at once
  if (view === 'board') return { ...common, is_under_way: true, ordering: BOARD_ORDERING };
  return {
    ...common,
    ...(status.length && { status: [...status] }),
    ...(query.is_under_way && { is_under_way: true }),
    ...(query.completed_from && { completed_from: startOfDay(query.completed_from, timeZone) }),
    ...(query.archived && { archived: true }),
    ordering: query.ordering,
  };
}

/** The filters that are set and that the view heeds. */
export function filtersSet(query: WorkOrdersQuery): FilterName[] {
  const unheeded: readonly FilterName[] =
    query.view === 'board' ? ['status', 'is_under_way', 'completed_from', 'archived'] : [];
  return FILTERS.filter((name) => !unheeded.includes(name) && isSet(query, name));
}

function commonFilters(query: Omit<WorkOrdersQuery, 'view' | 'status'>): WorkOrderFilters {
  return {
    ...one('property', query.property),
    ...one('unit', query.unit),
    ...one('assigned_vendor', query.assigned_vendor),
    ...one('assigned_to', query.assigned_to),
    ...(query.priority.length && { priority: [...query.priority] }),
    ...(query.category.length && { category: [...query.category] }),
    ...(query.is_overdue && { is_overdue: true }),
    ...(query.is_assigned !== null && { is_assigned: query.is_assigned }),
    ...(query.requested_from && { requested_from: query.requested_from }),
    ...(query.search && { search: query.search }),
  };
}

function one(name: FilterName, id: string): WorkOrderFilters {
  return id ? { [name]: [id] } : {};
}

function isSet(query: WorkOrdersQuery, name: FilterName): boolean {
  if (name === 'is_assigned') return query.is_assigned !== null;
  const value = query[name];
  return Array.isArray(value) ? value.length > 0 : !!value;
}

function yesOrNo(text: string): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** `?status=open&status=on_hold` and `?status=open,on_hold` alike. */
function chosen<T extends string>(params: ParamMap, name: string, known: readonly T[]): T[] {
  const named = params.getAll(name).flatMap((value) => value.split(','));
  return known.filter((each) => named.includes(each));
}
