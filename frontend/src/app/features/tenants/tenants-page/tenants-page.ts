import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { TenantDialogs } from '../tenant-dialogs';
import { TenantFilters } from '../tenant-filters/tenant-filters';
import { MENU_FILTERS } from '../tenants.query';
import { TenantsStore } from '../tenants.store';

/** Who rents here, and how to reach them. */
@Component({
  selector: 'app-tenants-page',
  imports: [
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    LeaseStatusBadge,
    MomentPipe,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    TenantFilters,
  ],
  providers: [TenantsStore],
  templateUrl: './tenants-page.html',
  styleUrl: './tenants-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class TenantsPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(TenantDialogs);
  protected readonly store = inject(TenantsStore);
  protected readonly pageSize = PAGE_SIZE;

  protected direction(field: string) {
    return directionOf(field, this.store.query().ordering);
  }

  protected async create(): Promise<void> {
    const tenant = await this.dialogs.edit(null);
    if (tenant) await this.router.navigate(['/tenants', tenant.id]);
  }

  protected without(filter: string): void {
    this.store.list.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.list.show(
      Object.fromEntries([...MENU_FILTERS, 'search'].map((name) => [name, null])),
    );
  }
}
