import { Day } from '@shared/dates/day';
import { categoryLabel, priorityLabel, statusLabel } from '@shared/work-orders/work-order-words';
import { FilterName, WorkOrdersQuery } from './work-orders.query';

/** What the things are called that the list is narrowed to; empty while that is not known. */
export interface FilterNames {
  readonly property: string;
  readonly unit: string;
  readonly vendor: string;
  readonly person: string;
}

/** A filter in words, as its chip says it. */
export function filterWords(
  name: FilterName,
  query: WorkOrdersQuery,
  names: FilterNames,
  dayText: (day: Day) => string,
): string {
  const words: Record<FilterName, () => string> = {
    property: () => names.property || $localize`One property`,
    unit: () => (names.unit ? $localize`Unit ${names.unit}:unit:` : $localize`One unit`),
    assigned_vendor: () => names.vendor || $localize`One vendor`,
    assigned_to: () => names.person || $localize`One colleague`,
    status: () => query.status.map(statusLabel).join(', '),
    priority: () => query.priority.map(priorityLabel).join(', '),
    category: () => query.category.map(categoryLabel).join(', '),
    is_under_way: () => $localize`Under way`,
    is_overdue: () => $localize`Overdue`,
    is_assigned: () => (query.is_assigned ? $localize`Assigned` : $localize`Not assigned`),
    requested_from: () => $localize`Reported since ${dayText(query.requested_from)}:day:`,
    completed_from: () => $localize`Completed since ${dayText(query.completed_from)}:day:`,
    archived: () => $localize`Archived`,
  };
  return words[name]();
}
