import { ChangeDetectionStrategy, Component, inject, linkedSignal } from '@angular/core';

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
import { MessageDetails } from '../message-details/message-details';
import { MessageFilterMenu } from '../message-filters/message-filters';
import { MENU_FILTERS } from '../messages.query';
import { MessagesStore } from '../messages.store';
import { channelLabel, MESSAGE_TONES, messageStatusLabel } from '../notification-words';

/** The delivery log: every message, and what became of it. */
@Component({
  selector: 'app-messages-page',
  imports: [
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    MessageDetails,
    MessageFilterMenu,
    MomentPipe,
    Paginator,
    ProblemPanel,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    Tag,
  ],
  providers: [MessagesStore],
  templateUrl: './messages-page.html',
  styleUrl: './messages-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class MessagesPage {
  protected readonly store = inject(MessagesStore);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly tones = MESSAGE_TONES;
  protected readonly statusLabel = messageStatusLabel;
  protected readonly channelLabel = channelLabel;
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
    this.store.list.show(
      Object.fromEntries([...MENU_FILTERS, 'search'].map((name) => [name, null])),
    );
  }
}
