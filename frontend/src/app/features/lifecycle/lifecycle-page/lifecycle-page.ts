import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { LeaseDialogs } from '@flows/leases/lease-dialogs';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseHexGrid } from '@shared/leases/lease-hex-grid';
import { percentOf } from '@shared/leases/lease-split';
import {
  LEASE_STATUSES,
  LeaseStatus,
  leaseStatusLabel,
  leaseStatusShortLabel,
} from '@shared/leases/lease-status';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { StatCard } from '@shared/ui/stat-card';
import { ExpiringStrip } from '../expiring-strip/expiring-strip';
import { ChosenAction, LeaseTable } from '../lease-table/lease-table';
import { LifecycleFilters } from '../lifecycle-filters/lifecycle-filters';
import { DEFAULT_ORDERING } from '../lifecycle.query';
import { LifecycleStore } from '../lifecycle.store';

/** Every lease, by the state it is in. */
@Component({
  selector: 'app-lifecycle-page',
  imports: [
    ExportMenu,
    DayPipe,
    DecimalPipe,
    EmptyState,
    ExpiringStrip,
    Icon,
    LeaseHexGrid,
    LeaseTable,
    LifecycleFilters,
    MatMenuModule,
    Paginator,
    ProblemNote,
    ProblemPanel,
    SearchBox,
    Skeleton,
    StatCard,
  ],
  providers: [LifecycleStore],
  templateUrl: './lifecycle-page.html',
  styleUrl: './lifecycle-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class LifecyclePage {
  private readonly dialogs = inject(LeaseDialogs);
  protected readonly store = inject(LifecycleStore);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly ordering = computed(() => this.store.query().ordering || DEFAULT_ORDERING);
  protected readonly cards = computed(() => {
    const stats = this.store.stats();
    const selected = this.store.query().status;
    if (!stats) return [];
    return LEASE_STATUSES.map((status) => ({
      status,
      label: leaseStatusShortLabel(status),
      accent: accents[status],
      count: stats[status],
      percent: percentOf(stats[status], stats.total_leases),
      selected: selected === status,
      // a second click on a card takes its filter away again
      params: { status: selected === status ? null : status, expiring: null, page: null },
    }));
  });
  protected readonly shownName = computed(() => {
    const { status, expiring } = this.store.query();
    if (expiring) return $localize`Leases ending within ${expiring}:days: days`;
    return status ? $localize`${leaseStatusLabel(status)}:status: leases` : $localize`All leases`;
  });

  protected async run({ action, lease }: ChosenAction): Promise<void> {
    if (await this.dialogs.run(action, lease)) this.store.reload();
  }

  protected clearAll(): void {
    const cleared = ['status', 'expiring', 'property', 'from', 'to', 'past', 'search'];
    this.store.show(Object.fromEntries(cleared.map((name) => [name, null])));
  }
}

const accents: Record<LeaseStatus, string> = {
  active: 'var(--hex-active)',
  month_to_month: 'var(--hex-month-to-month)',
  notice: 'var(--hex-notice)',
  vacant: 'var(--hex-vacant)',
};
