import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';

import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { urlList } from '@shared/tables/url-list';
import { providerLabel, webhookStatusLabel } from './gateway-words';
import { GatewaysService } from './gateways.service';
import { FILTERS, toFilters, toQuery } from './webhooks.query';

/** URL → query → rows → page → output → URL. */
@Injectable()
export class WebhooksStore {
  private readonly service = inject(GatewaysService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) =>
    this.service.webhooks(toFilters(query, this.session.timeZone()), query.page),
  );
  readonly query = this.list.query;
  readonly may = {
    view: this.session.may('payment_webhooks', 'view'),
    gateways: this.session.may('payment_gateways', 'view'),
    payments: this.session.may('payments', 'view'),
  };

  /** The set filters in words. */
  readonly set = computed(() => {
    const query = this.query();
    const words: Record<(typeof FILTERS)[number], () => string> = {
      provider: () => providerLabel(query.provider || 'stripe'),
      status: () => webhookStatusLabel(query.status || 'processed'),
      from: () => $localize`From ${dayText(query.from, this.locale)}:day:`,
      to: () => $localize`Until ${dayText(query.to, this.locale)}:day:`,
      payment: () => $localize`One payment`,
    };
    return FILTERS.filter((name) => query[name]).map((name) => ({ name, text: words[name]() }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
