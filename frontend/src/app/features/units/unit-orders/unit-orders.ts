import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { SessionService } from '@core/session/session.service';
import { Unit } from '@api/models';
import { WorkOrderDialogs } from '@flows/work-orders/work-order-dialogs';
import { DayPipe } from '@shared/dates/day-pipe';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { PriorityTag } from '@shared/work-orders/priority-tag';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { UnitsService } from '../units.service';

/** The work of late in a unit, with the way to all of it. */
@Component({
  selector: 'app-unit-orders',
  imports: [
    DayPipe,
    Icon,
    PriorityTag,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StackedTable,
    WorkOrderStatusTag,
  ],
  templateUrl: './unit-orders.html',
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitOrders {
  readonly unit = input.required<Unit>();

  private readonly service = inject(UnitsService);
  private readonly dialogs = inject(WorkOrderDialogs);
  private readonly session = inject(SessionService);

  private readonly unitId = computed(() => this.unit().id);
  protected readonly orders = rxResource({
    request: this.unitId,
    loader: ({ request: id }) => this.service.getLatestOrders(id),
  });
  protected readonly problem = computed(() => toProblem(this.orders.error()));
  protected readonly mayReport = computed(
    () => this.session.may('work_orders', 'create') && !this.unit().archived_at,
  );

  protected async report(): Promise<void> {
    const { id, unit_number, property, property_name } = this.unit();
    const order = await this.dialogs.report({
      property: { id: property, label: property_name },
      unit: { id, label: unit_number },
    });
    if (order) this.orders.reload();
  }
}
