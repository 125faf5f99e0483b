import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
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
import { BillingDialogs } from '../billing-dialogs';
import { InvoiceFilters } from '../invoice-filters/invoice-filters';
import { InvoiceStatusTag } from '../invoice-status-tag';
import { MENU_FILTERS } from '../invoices.query';
import { InvoicesStore } from '../invoices.store';

/** What tenants were billed, and what of it is paid. */
@Component({
  selector: 'app-invoices-page',
  imports: [
    DayPipe,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    InvoiceFilters,
    InvoiceStatusTag,
    Money,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
  ],
  providers: [InvoicesStore],
  templateUrl: './invoices-page.html',
  styleUrl: './invoices-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class InvoicesPage {
  private readonly dialogs = inject(BillingDialogs);
  protected readonly store = inject(InvoicesStore);
  protected readonly pageSize = PAGE_SIZE;

  protected direction(field: string) {
    return directionOf(field, this.store.query().ordering);
  }

  protected async billMonth(): Promise<void> {
    await this.dialogs.billMonth(this.store.properties);
    // also of a dialog that was left early: the run goes on without it
    this.store.list.reload();
  }

  protected async chargeLateFees(): Promise<void> {
    await this.dialogs.chargeLateFees(this.store.properties);
    this.store.list.reload();
  }

  protected async sendReminders(): Promise<void> {
    await this.dialogs.sendReminders(this.store.properties);
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
