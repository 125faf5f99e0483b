import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { TopicPreference } from '@api/models';
import { NotificationsApi } from '@api/services/notifications-api';

/** How a person wants to be told; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class InboxPreferencesService {
  private readonly api = inject(NotificationsApi);

  read(): Observable<TopicPreference[]> {
    return this.api.notificationPreferencesOverview().pipe(map(({ results }) => results));
  }

  save(preferences: TopicPreference[]): Observable<TopicPreference[]> {
    return this.api
      .notificationPreferencesChoose({ body: { preferences } })
      .pipe(map(({ results }) => results));
  }
}
