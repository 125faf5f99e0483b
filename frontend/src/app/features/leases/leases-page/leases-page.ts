import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ChurnBadge } from '@flows/renewals/churn-badge';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { LeaseFilters } from '../lease-filters/lease-filters';
import { FILTERS } from '../leases.query';
import { LeasesStore } from '../leases.store';

/** Every lease there is or was: the register, where the life cycle shows what stands. */
@Component({
  selector: 'app-leases-page',
  imports: [
    ChurnBadge,
    DayPipe,
    EmptyState,
    ExportMenu,
    FilterChip,
    LeaseFilters,
    LeaseStatusBadge,
    Money,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
  ],
  providers: [LeasesStore],
  templateUrl: './leases-page.html',
  styleUrl: './leases-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class LeasesPage {
  protected readonly store = inject(LeasesStore);
  protected readonly pageSize = PAGE_SIZE;

  protected direction(field: string) {
    return directionOf(field, this.store.query().ordering);
  }

  protected without(filter: string): void {
    this.store.list.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.list.show(Object.fromEntries([...FILTERS, 'search'].map((name) => [name, null])));
  }
}
