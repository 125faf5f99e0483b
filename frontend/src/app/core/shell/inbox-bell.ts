import { A11yModule } from '@angular/cdk/a11y';
import { OverlayModule } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Inbox } from '@api/models';
import { InboxService } from '@core/inbox/inbox.service';
import { InboxStore } from '@core/inbox/inbox.store';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';

const LATEST = 6;

/** What a person has not read yet, in sight from every page. */
@Component({
  selector: 'app-inbox-bell',
  imports: [A11yModule, Icon, MomentPipe, OverlayModule, ProblemNote, RouterLink, Skeleton],
  templateUrl: './inbox-bell.html',
  styleUrls: ['./jobs-tray.scss', './inbox-bell.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InboxBell {
  private readonly service = inject(InboxService);
  protected readonly store = inject(InboxStore);

  protected readonly open = signal(false);
  protected readonly latest = rxResource({
    request: () => this.open() || undefined,
    loader: () => this.service.list({ page: 1, page_size: LATEST }),
  });
  protected readonly attempt = new Attempt();
  protected readonly note = computed(
    () => this.attempt.note() || toProblem(this.latest.error())?.detail || '',
  );

  protected async read(entry: Inbox): Promise<void> {
    if (!entry.is_read) await this.attempt.run(this.store.markRead(entry));
    this.open.set(false);
    this.store.follow(entry);
  }

  protected async readAll(): Promise<void> {
    if (await this.attempt.run(this.store.markAllRead())) this.latest.reload();
  }
}
