import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { PaymentDialogs } from '@flows/payments/payment-dialogs';
import { paymentName } from '@flows/payments/payment-words';
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
import { PaymentFilterMenu } from '../payment-filters/payment-filters';
import { PaymentStatusTag } from '../payment-status-tag';
import { MENU_FILTERS } from '../payments.query';
import { PaymentsStore } from '../payments.store';

/** What tenants paid. */
@Component({
  selector: 'app-payments-page',
  imports: [
    DayPipe,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    Money,
    Paginator,
    PaymentFilterMenu,
    PaymentStatusTag,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
  ],
  providers: [PaymentsStore],
  templateUrl: './payments-page.html',
  styleUrl: './payments-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class PaymentsPage {
  private readonly dialogs = inject(PaymentDialogs);
  protected readonly store = inject(PaymentsStore);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly nameOf = paymentName;

  protected readonly mayTake = computed(() => this.store.mayRecord() && this.dialogs.mayTake());

  protected direction(field: string) {
    return directionOf(field, this.store.query().ordering);
  }

  protected async record(): Promise<void> {
    if (await this.dialogs.record()) this.store.list.reload();
  }

  protected async take(): Promise<void> {
    await this.dialogs.take();
    this.store.list.reload();
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
