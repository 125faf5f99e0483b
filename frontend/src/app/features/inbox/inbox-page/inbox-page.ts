import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Inbox } from '@api/models';
import { InboxService } from '@core/inbox/inbox.service';
import { InboxStore } from '@core/inbox/inbox.store';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { categoryLabel } from '../category-words';
import { toParams, toQuery } from '../inbox.query';

/** Everything that the product told a person. */
@Component({
  selector: 'app-inbox-page',
  imports: [
    EmptyState,
    Icon,
    MomentPipe,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    Tag,
  ],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class InboxPage {
  private readonly service = inject(InboxService);
  protected readonly store = inject(InboxStore);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly list = urlList(toQuery, (query) => this.service.list(toParams(query)));
  protected readonly categoryLabel = categoryLabel;
  protected readonly attempt = new Attempt();

  protected async markRead(entry: Inbox): Promise<void> {
    if (await this.attempt.run(this.store.markRead(entry))) this.list.reload();
  }

  protected async markAllRead(): Promise<void> {
    if (await this.attempt.run(this.store.markAllRead())) this.list.reload();
  }

  protected async follow(entry: Inbox): Promise<void> {
    if (!entry.is_read) await this.attempt.run(this.store.markRead(entry));
    this.store.follow(entry);
  }
}
