import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { InboxList$Params } from '@api/fn/notifications/inbox-list';
import { Inbox } from '@api/models';
import { NotificationsApi } from '@api/services/notifications-api';
import { Slice } from '@shared/tables/slice';

/** What the product tells a person; the only file of this folder that knows the API. */
@Injectable({ providedIn: 'root' })
export class InboxService {
  private readonly api = inject(NotificationsApi);

  list(params: InboxList$Params): Observable<Slice<Inbox>> {
    return this.api
      .inboxList(params)
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  countUnread(): Observable<number> {
    return this.api.inboxUnread().pipe(map(({ unread }) => unread));
  }

  /** How many are unread after it. */
  markRead(ids: string[]): Observable<number> {
    return this.api.inboxMarkRead({ body: { ids } }).pipe(map(({ unread }) => unread));
  }

  markAllRead(): Observable<number> {
    return this.api.inboxMarkAllRead().pipe(map(({ unread }) => unread));
  }
}
