import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { DashboardWork } from '@api/models';

/** Open work orders by priority, the most urgent first; late ones and those nobody has. */
@Component({
  selector: 'app-work-card',
  imports: [DecimalPipe, RouterLink],
  template: `
    <div class="card-header">
      <h2 i18n>Open work orders</h2>
      <a routerLink="/work-orders" [queryParams]="{ is_under_way: true }">
        <strong>{{ work().total | number }}</strong>
        <span class="visually-hidden" i18n>, all open work orders</span>
      </a>
    </div>
    <ul class="plain">
      @for (row of rows(); track row.label) {
        <li>
          <a routerLink="/work-orders" [queryParams]="row.params" [class.pressing]="row.pressing">
            {{ row.label }} <strong>{{ row.count | number }}</strong>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: '../row-links.scss',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkCard {
  readonly work = input.required<DashboardWork>();

  protected readonly rows = computed(() => {
    const work = this.work();
    const open = { is_under_way: true };
    return [
      {
        label: $localize`Urgent`,
        count: work.urgent,
        params: { ...open, priority: 'urgent' },
        pressing: work.urgent > 0,
      },
      {
        label: $localize`High`,
        count: work.high,
        params: { ...open, priority: 'high' },
        pressing: false,
      },
      {
        label: $localize`Medium`,
        count: work.medium,
        params: { ...open, priority: 'medium' },
        pressing: false,
      },
      {
        label: $localize`Low`,
        count: work.low,
        params: { ...open, priority: 'low' },
        pressing: false,
      },
      {
        label: $localize`Overdue`,
        count: work.overdue,
        params: { is_overdue: true },
        pressing: work.overdue > 0,
      },
      {
        label: $localize`Given to nobody`,
        count: work.unassigned,
        params: { ...open, is_assigned: false },
        pressing: false,
      },
    ];
  });
}
