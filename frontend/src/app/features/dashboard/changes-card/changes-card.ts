import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

import { DashboardChanges } from '@api/models';
import { todayIn } from '@shared/dates/day';
import { TIME_ZONE } from '@shared/dates/time-zone';
import { LeaseStatus } from '@shared/leases/lease-status';

interface Line {
  readonly label: string;
  readonly count: number;
  /** Where those are that it counts. */
  readonly path: string;
  readonly params: Params;
}

/** What happened since the beginning of yesterday. What nobody did is not listed. */
@Component({
  selector: 'app-changes-card',
  imports: [DecimalPipe, RouterLink],
  template: `
    <div class="card-header"><h2 i18n>Since yesterday</h2></div>
    <ul class="plain">
      @for (line of lines(); track line.label) {
        <li>
          <a [routerLink]="line.path" [queryParams]="line.params">
            {{ line.label }} <strong>{{ line.count | number }}</strong>
          </a>
        </li>
      } @empty {
        <li class="muted none" i18n>Nothing has changed.</li>
      }
    </ul>
  `,
  styleUrl: '../row-links.scss',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesCard {
  private readonly timeZone = inject(TIME_ZONE);
  readonly changes = input.required<DashboardChanges>();

  protected readonly lines = computed<Line[]>(() => {
    const { leases, work_orders: work, rent_rolls_imported: rolls, since } = this.changes();
    const day = todayIn(this.timeZone(), new Date(since));
    const step = (status: LeaseStatus, label: string): Line => ({
      label,
      count: leases?.[status] ?? 0,
      path: '/leases',
      params: { became: status, became_from: day },
    });
    return [
      step('month_to_month', $localize`Leases that became month-to-month`),
      step('notice', $localize`Notices given`),
      step('vacant', $localize`Units that became vacant`),
      step('active', $localize`Leases that became active`),
      {
        label: $localize`Work orders reported`,
        count: work.reported,
        path: '/work-orders',
        params: { requested_from: day },
      },
      {
        label: $localize`Work orders completed`,
        count: work.completed,
        path: '/work-orders',
        params: { status: 'completed', completed_from: day },
      },
      {
        label: $localize`Rent rolls imported`,
        count: rolls ?? 0,
        path: '/imports',
        params: { imported_from: day },
      },
    ].filter(({ count }) => count > 0);
  });
}
