import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';

import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { urlList } from '@shared/tables/url-list';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './messages.query';
import { channelLabel, messageStatusLabel } from './notification-words';
import { NotificationsService } from './notifications.service';

/** URL → query → rows → page → output → URL. */
@Injectable()
export class MessagesStore {
  private readonly service = inject(NotificationsService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) =>
    this.service.messages(toFilters(query, this.session.timeZone()), query.page),
  );
  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('notification_messages', 'view'));
  readonly exportUrls = computed(() =>
    this.service.messageUrls(toFilters(this.query(), this.session.timeZone())),
  );

  /** The set filters in words. */
  readonly set = computed(() => {
    const query = this.query();
    const words: Record<keyof MenuFilters, () => string> = {
      status: () => messageStatusLabel(query.status || 'sent'),
      channel: () => channelLabel(query.channel || 'email'),
      from: () => $localize`From ${dayText(query.from, this.locale)}:day:`,
      to: () => $localize`Until ${dayText(query.to, this.locale)}:day:`,
    };
    return MENU_FILTERS.filter((name) => query[name]).map((name) => ({
      name,
      text: words[name](),
    }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
