import { EntryPermission, Priority, WorkCategory, WorkOrder, WorkOrderStatus } from '@api/models';
import { Day } from '@shared/dates/day';
import { TagTone } from '@shared/ui/tag';

/** The states of an order that is neither completed nor cancelled, in the order of the work. */
export const UNDER_WAY = [
  'open',
  'assigned',
  'in_progress',
  'on_hold',
] as const satisfies readonly WorkOrderStatus[];

/** Where each state may lead by hand; the API refuses the rest and says why. */
export const NEXT_STATUSES: Readonly<Record<WorkOrderStatus, readonly WorkOrderStatus[]>> = {
  open: ['assigned', 'in_progress', 'on_hold', 'completed', 'cancelled'],
  assigned: ['in_progress', 'on_hold', 'open', 'completed', 'cancelled'],
  in_progress: ['completed', 'on_hold', 'cancelled'],
  on_hold: ['in_progress', 'assigned', 'open', 'cancelled'],
  completed: ['in_progress'],
  cancelled: ['open'],
};

export function isUnderWay(status: WorkOrderStatus): boolean {
  return UNDER_WAY.some((each) => each === status);
}

export function isOverdue(order: WorkOrder, today: Day): boolean {
  return isUnderWay(order.status) && order.due_date !== null && order.due_date < today;
}

export function statusLabel(status: WorkOrderStatus): string {
  switch (status) {
    case 'open':
      return $localize`Open`;
    case 'assigned':
      return $localize`Assigned`;
    case 'in_progress':
      return $localize`In progress`;
    case 'on_hold':
      return $localize`On hold`;
    case 'completed':
      return $localize`Completed`;
    case 'cancelled':
      return $localize`Cancelled`;
  }
}

export const STATUS_TONES: Readonly<Record<WorkOrderStatus, TagTone>> = {
  open: 'plain',
  assigned: 'plain',
  in_progress: 'good',
  on_hold: 'warn',
  completed: 'good',
  cancelled: 'plain',
};

export function priorityLabel(priority: Priority): string {
  switch (priority) {
    case 'low':
      return $localize`Low`;
    case 'medium':
      return $localize`Medium`;
    case 'high':
      return $localize`High`;
    case 'urgent':
      return $localize`Urgent`;
  }
}

export const PRIORITY_TONES: Readonly<Record<Priority, TagTone>> = {
  low: 'plain',
  medium: 'plain',
  high: 'warn',
  urgent: 'bad',
};

export function entryLabel(permission: EntryPermission): string {
  switch (permission) {
    case 'unknown':
      return $localize`Not asked yet`;
    case 'granted':
      return $localize`May enter`;
    case 'by_appointment':
      return $localize`By appointment only`;
    case 'refused':
      return $localize`May not enter`;
  }
}

export function categoryLabel(category: WorkCategory): string {
  return categories()[category];
}

const categories = (): Record<WorkCategory, string> => ({
  plumbing: $localize`Plumbing`,
  electrical: $localize`Electrical`,
  hvac: $localize`HVAC`,
  appliance: $localize`Appliance`,
  structural: $localize`Structural`,
  pest: $localize`Pest`,
  painting: $localize`Painting`,
  flooring: $localize`Flooring`,
  locks: $localize`Locks and doors`,
  cleaning: $localize`Cleaning`,
  exterior: $localize`Exterior and grounds`,
  safety: $localize`Safety`,
  general: $localize`General`,
});
