import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { WorkOrder } from '@api/models';
import { Day } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { Tag } from '@shared/ui/tag';
import { PriorityTag } from '@shared/work-orders/priority-tag';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { categoryLabel, isOverdue } from '@shared/work-orders/work-order-words';

/** Work orders as rows. */
@Component({
  selector: 'app-work-order-table',
  imports: [
    DayPipe,
    Money,
    PriorityTag,
    RouterLink,
    SortHeader,
    StackedTable,
    Tag,
    WorkOrderStatusTag,
  ],
  templateUrl: './work-order-table.html',
  styleUrl: './work-order-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkOrderTable {
  readonly orders = input.required<readonly WorkOrder[]>();
  readonly ordering = input.required<string>();
  readonly today = input.required<Day>();

  protected readonly categoryLabel = categoryLabel;
  protected readonly isOverdue = isOverdue;

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }
}
