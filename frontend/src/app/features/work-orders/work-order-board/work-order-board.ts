import { CdkDrag, CdkDragDrop, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { WorkOrder, WorkOrderStatus } from '@api/models';
import { WORK_ORDER_STATUS } from '@api/models/work-order-status-array';
import { Day } from '@shared/dates/day';
import { statusLabel, UNDER_WAY } from '@shared/work-orders/work-order-words';
import { WorkOrderCard } from '../work-order-card/work-order-card';

/** An order that somebody wants in another state. */
export interface WantedMove {
  readonly order: WorkOrder;
  readonly status: WorkOrderStatus;
}

/** A column for each state under way; cards are moved by dragging or by a menu. */
@Component({
  selector: 'app-work-order-board',
  imports: [CdkDrag, CdkDropList, CdkDropListGroup, MatMenuModule, WorkOrderCard],
  templateUrl: './work-order-board.html',
  styleUrl: './work-order-board.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkOrderBoard {
  readonly orders = input.required<readonly WorkOrder[]>();
  readonly today = input.required<Day>();
  readonly mayChange = input(false);
  readonly move = output<WantedMove>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly columns = computed(() =>
    UNDER_WAY.map((status: WorkOrderStatus) => ({
      status,
      label: statusLabel(status),
      orders: this.orders().filter((order) => order.status === status),
    })),
  );
  // a finger that scrolls over the cards does not drag them
  protected readonly dragDelay = { touch: 300, mouse: 0 };

  /** Every other state: what the rules do not allow is refused with its reason. */
  protected targets(order: WorkOrder) {
    return WORK_ORDER_STATUS.filter((status) => status !== order.status).map((status) => ({
      status,
      label: statusLabel(status),
    }));
  }

  protected drop(event: CdkDragDrop<WorkOrderStatus, WorkOrderStatus, WorkOrder>): void {
    if (event.previousContainer === event.container) return;
    this.move.emit({ order: event.item.data, status: event.container.data });
  }

  /** The focus goes along with the card. */
  protected choose(order: WorkOrder, status: WorkOrderStatus): void {
    this.move.emit({ order, status });
    setTimeout(() => this.host.querySelector<HTMLElement>(`#move-${order.id}`)?.focus());
  }
}
