import { ChangeDetectionStrategy, Component, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';

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
import { Tag } from '@shared/ui/tag';
import { FILTERS } from '../deliveries.query';
import { DeliveriesStore } from '../deliveries.store';
import { DeliveryDetails } from '../delivery-details/delivery-details';
import { DeliveryFilterMenu } from '../delivery-filters/delivery-filters';
import { answerOf, DELIVERY_TONES, deliveryStatusLabel } from '../webhook-words';

/** Every call to the endpoints, and what became of it. */
@Component({
  selector: 'app-deliveries-page',
  imports: [
    DeliveryDetails,
    DeliveryFilterMenu,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    MomentPipe,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    Tag,
  ],
  providers: [DeliveriesStore],
  templateUrl: './deliveries-page.html',
  styleUrl: './deliveries-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class DeliveriesPage {
  protected readonly store = inject(DeliveriesStore);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly tones = DELIVERY_TONES;
  protected readonly statusLabel = deliveryStatusLabel;
  protected readonly answerOf = answerOf;
  /** Ids of the rows with their details; none of another page of the list. */
  protected readonly open = linkedSignal<unknown, ReadonlySet<string>>({
    source: this.store.query,
    computation: () => new Set(),
  });

  protected direction(field: string) {
    return directionOf(field, this.store.query().ordering);
  }

  protected toggle(id: string): void {
    this.open.update((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected without(filter: string): void {
    this.store.list.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.list.show(Object.fromEntries([...FILTERS, 'search'].map((name) => [name, null])));
  }
}
