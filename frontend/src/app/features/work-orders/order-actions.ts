import { WorkOrder, WorkOrderStatus } from '@api/models';
import { NEXT_STATUSES } from '@shared/work-orders/work-order-words';

/** What somebody can do to move an order on. */
export interface OrderAction {
  readonly status: WorkOrderStatus;
  readonly label: string;
}

/** The states an order can go to now, the likely one first. */
export function actionsFor(order: WorkOrder): OrderAction[] {
  if (order.archived_at) return [];
  const isGiven = !!(order.assigned_vendor || order.assigned_to);
  return (
    NEXT_STATUSES[order.status]
      // nobody's order cannot be assigned; giving it to somebody does that by itself
      .filter((status) => status !== 'assigned' || isGiven)
      .filter((status) => status !== 'open' || !isGiven || order.status === 'cancelled')
      .map((status) => ({ status, label: actionLabel(order.status, status) }))
  );
}

function actionLabel(from: WorkOrderStatus, to: WorkOrderStatus): string {
  switch (to) {
    case 'in_progress':
      if (from === 'completed') return $localize`Take up again`;
      return from === 'on_hold' ? $localize`Resume work` : $localize`Start work`;
    case 'completed':
      return $localize`Complete`;
    case 'on_hold':
      return $localize`Put on hold`;
    case 'cancelled':
      return $localize`Cancel the order`;
    case 'open':
      return $localize`Open again`;
    case 'assigned':
      return $localize`Mark as assigned`;
  }
}
