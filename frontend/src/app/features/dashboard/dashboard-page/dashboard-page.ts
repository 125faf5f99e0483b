import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { JobsStore } from '@core/jobs/jobs.store';
import { JobRow } from '@core/jobs/job-row';
import { isFinished } from '@core/jobs/job-state';
import { SessionService } from '@core/session/session.service';
import { CollectionsCard } from '@flows/collections/collections-card/collections-card';
import { RenewalsDueCard } from '@flows/renewals/renewals-due-card/renewals-due-card';
import { daysBetween } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { percentOf } from '@shared/leases/lease-split';
import { LEASE_STATUSES, leaseStatusLabel } from '@shared/leases/lease-status';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { ChangesCard } from '../changes-card/changes-card';
import { DashboardService } from '../dashboard.service';
import { MovesCard } from '../moves-card/moves-card';
import { WorkCard } from '../work-card/work-card';

/** The morning's numbers, each a link to the list behind it. */
@Component({
  selector: 'app-dashboard-page',
  imports: [
    ChangesCard,
    CollectionsCard,
    DayPipe,
    DecimalPipe,
    Icon,
    JobRow,
    MovesCard,
    ProblemPanel,
    RenewalsDueCard,
    RouterLink,
    Skeleton,
    WorkCard,
  ],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class DashboardPage {
  private readonly service = inject(DashboardService);
  private readonly jobs = inject(JobsStore);
  private readonly session = inject(SessionService);
  protected readonly maySeeRenewals = this.session.may('renewals', 'view');
  protected readonly maySeeCollections = this.session.may('collections', 'view');

  protected readonly dashboard = rxResource({ loader: () => this.service.get() });
  protected readonly problem = computed(() => toProblem(this.dashboard.error()));
  protected readonly running = computed(() => this.jobs.jobs().filter((job) => !isFinished(job)));
  /** How far the moves of the week look. */
  protected readonly daysAhead = computed(() => {
    const shown = this.dashboard.value();
    return shown && daysBetween(shown.as_of, shown.until);
  });
  protected readonly occupancy = computed(() => {
    const units = this.dashboard.value()?.units;
    if (!units) return [];
    return [
      {
        label: $localize`Occupied`,
        count: units.occupied + units.partially_occupied,
        status: ['occupied', 'partially_occupied'],
      },
      { label: $localize`Vacant`, count: units.vacant, status: 'vacant' },
      { label: $localize`In maintenance`, count: units.maintenance, status: 'maintenance' },
    ];
  });
  protected readonly states = computed(() => {
    const stats = this.dashboard.value()?.life_cycle;
    if (!stats) return [];
    return LEASE_STATUSES.map((status) => ({
      status,
      label: leaseStatusLabel(status),
      count: stats[status],
      percent: percentOf(stats[status], stats.total_leases),
    }));
  });
  protected readonly expiring = computed(() => {
    const stats = this.dashboard.value()?.life_cycle;
    if (!stats) return [];
    return [
      { days: 30, count: stats.expiring_30_days },
      { days: 60, count: stats.expiring_60_days },
      { days: 90, count: stats.expiring_90_days },
    ];
  });
}
