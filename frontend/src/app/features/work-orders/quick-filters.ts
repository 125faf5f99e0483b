import { Params } from '@angular/router';

import { WorkOrdersQuery } from './work-orders.query';

export interface QuickFilter {
  readonly label: string;
  readonly is: boolean;
  readonly params: Params;
}

/** The questions that are asked every morning, each one click away. */
export function quickFilters(query: WorkOrdersQuery): QuickFilter[] {
  const unassigned = query.is_assigned === false;
  const none = {
    is_under_way: null,
    is_overdue: null,
    is_assigned: null,
    status: null,
    archived: null,
    page: null,
  };
  const others = [
    {
      label: $localize`Overdue`,
      is: query.is_overdue && !unassigned,
      params: { ...none, is_overdue: true },
    },
    {
      label: $localize`Not assigned`,
      is: unassigned && !query.is_overdue,
      // what is over needs nobody any more
      params: { ...none, is_assigned: false, is_under_way: true },
    },
  ];
  const all = { params: none, is: !query.is_overdue && query.is_assigned === null };
  if (query.view === 'board') return [{ ...all, label: $localize`All under way` }, ...others];
  const isUnderWay = all.is && query.is_under_way;
  return [
    {
      ...all,
      label: $localize`All`,
      is: all.is && !query.is_under_way && !query.status.length && !query.archived,
    },
    {
      label: $localize`Under way`,
      is: isUnderWay,
      params: { ...none, is_under_way: true },
    },
    ...others,
  ];
}
