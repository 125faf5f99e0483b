import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { SessionService } from '@core/session/session.service';
import { WorkOrderDialogs } from '@flows/work-orders/work-order-dialogs';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { statusLabel } from '@shared/work-orders/work-order-words';
import { WantedMove, WorkOrderBoard } from '../work-order-board/work-order-board';
import { WorkOrderFilters } from '../work-order-filters/work-order-filters';
import { WorkOrderTable } from '../work-order-table/work-order-table';
import { quickFilters } from '../quick-filters';
import { WorkOrdersStore } from '../work-orders.store';

/** Repairs and other work, as a list or as a board. */
@Component({
  selector: 'app-work-orders-page',
  imports: [
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    WorkOrderBoard,
    WorkOrderFilters,
    WorkOrderTable,
  ],
  providers: [WorkOrdersStore],
  templateUrl: './work-orders-page.html',
  styleUrl: './work-orders-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class WorkOrdersPage {
  private readonly dialogs = inject(WorkOrderDialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(WorkOrdersStore);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly maySeeVendors = inject(SessionService).may('vendors', 'view');
  protected readonly views = computed(() => [
    { view: null, label: $localize`List`, icon: 'list' as const, is: !this.isBoard() },
    { view: 'board', label: $localize`Board`, icon: 'board' as const, is: this.isBoard() },
  ]);
  protected readonly isBoard = computed(() => this.store.query().view === 'board');
  protected readonly quickFilters = computed(() => quickFilters(this.store.query()));

  protected async report(): Promise<void> {
    const { property } = this.store.query();
    const label = this.store.names().property;
    const place = property && label ? { property: { id: property, label } } : {};
    const order = await this.dialogs.report(place);
    if (order) await this.router.navigate(['/work-orders', order.id]);
  }

  protected async move({ order, status }: WantedMove): Promise<void> {
    if (!(await this.store.move(order, status))) return;
    this.toasts.show($localize`${order.number}:number: is now: ${statusLabel(status)}:status:`);
  }
}
