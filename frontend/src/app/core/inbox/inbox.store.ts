import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, EMPTY, exhaustMap, filter, Observable, tap, timer } from 'rxjs';

import { Inbox } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { InboxService } from './inbox.service';

const LOOK_EVERY_MS = 60_000;

/** How much a person has not read yet, and what reading does. */
@Injectable({ providedIn: 'root' })
export class InboxStore {
  private readonly service = inject(InboxService);
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly count = signal(0);

  readonly unread = this.count.asReadonly();

  /** Counts once a minute while the page can be seen. */
  watch(): Observable<unknown> {
    return timer(0, LOOK_EVERY_MS).pipe(
      filter(() => !this.document.hidden && !!this.session.session()?.organization),
      exhaustMap(() => this.service.countUnread().pipe(catchError(() => EMPTY))),
      tap((unread) => this.count.set(unread)),
    );
  }

  markRead({ id }: Inbox): Observable<number> {
    return this.service.markRead([id]).pipe(tap((unread) => this.count.set(unread)));
  }

  markAllRead(): Observable<number> {
    return this.service.markAllRead().pipe(tap((unread) => this.count.set(unread)));
  }

  /** Leads to what it tells of; to whoever cannot get there it says why. */
  follow({ action_url }: Inbox): void {
    if (action_url.startsWith('/')) void this.router.navigateByUrl(action_url);
  }
}
