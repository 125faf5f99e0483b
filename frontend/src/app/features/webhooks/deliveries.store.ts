import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { urlList } from '@shared/tables/url-list';
import { FILTERS, toFilters, toQuery } from './deliveries.query';
import { deliveryStatusLabel, PING } from './webhook-words';
import { WebhooksService } from './webhooks.service';

/** URL → query → rows → page → output → URL. */
@Injectable()
export class DeliveriesStore {
  private readonly service = inject(WebhooksService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) =>
    this.service.deliveries(toFilters(query, this.session.timeZone()), query.page),
  );
  readonly query = this.list.query;
  readonly mayView = this.session.may('webhooks', 'view');
  readonly exportUrls = computed(() =>
    this.service.deliveryUrls(toFilters(this.query(), this.session.timeZone())),
  );

  // the list works without them: the menu then offers less
  private readonly found = rxResource({
    request: () => this.mayView || undefined,
    loader: () => this.service.endpoints(),
  });
  private readonly types = rxResource({
    request: () => this.mayView || undefined,
    loader: () => this.service.eventTypes(),
  });
  readonly endpoints = computed(() => this.found.value() ?? []);
  readonly events = computed(() => [...(this.types.value() ?? []).map(({ name }) => name), PING]);

  /** The set filters in words. */
  readonly set = computed(() => {
    const query = this.query();
    const words: Record<(typeof FILTERS)[number], () => string> = {
      endpoint: () =>
        this.endpoints().find(({ id }) => id === query.endpoint)?.url ?? $localize`One endpoint`,
      event: () => query.event,
      status: () => deliveryStatusLabel(query.status || 'delivered'),
      from: () => $localize`From ${dayText(query.from, this.locale)}:day:`,
      to: () => $localize`Until ${dayText(query.to, this.locale)}:day:`,
    };
    return FILTERS.filter((name) => query[name]).map((name) => ({ name, text: words[name]() }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
