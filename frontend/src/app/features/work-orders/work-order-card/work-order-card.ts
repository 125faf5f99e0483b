import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { WorkOrder } from '@api/models';
import { Day } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { Tag } from '@shared/ui/tag';
import { PriorityTag } from '@shared/work-orders/priority-tag';
import { isOverdue } from '@shared/work-orders/work-order-words';

/** A work order on the board; what can be done to it is projected. */
@Component({
  selector: 'app-work-order-card',
  imports: [DayPipe, PriorityTag, RouterLink, Tag],
  template: `
    <p class="top">
      <span class="mono muted">{{ order().number }}</span>
      <app-priority-tag [priority]="order().priority" />
    </p>
    <a [routerLink]="['/work-orders', order().id]" draggable="false">{{ order().title }}</a>
    <p class="muted">
      {{ order().property_name }}
      @if (order().unit_number; as unit) {
        · <ng-container i18n>Unit {{ unit }}</ng-container>
      }
    </p>
    <p class="muted">
      @if (assignees(); as names) {
        {{ names }}
      } @else {
        <ng-container i18n>Nobody yet</ng-container>
      }
    </p>
    <div class="bottom">
      @if (order().due_date; as due) {
        <span class="due">
          <ng-container i18n>Due {{ due | day }}</ng-container>
          @if (overdue()) {
            <app-tag tone="bad" i18n>Overdue</app-tag>
          }
        </span>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './work-order-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkOrderCard {
  readonly order = input.required<WorkOrder>();
  readonly today = input.required<Day>();

  protected readonly overdue = computed(() => isOverdue(this.order(), this.today()));
  protected readonly assignees = computed(() =>
    [this.order().assigned_vendor_name, this.order().assigned_to_name].filter(Boolean).join(', '),
  );
}
