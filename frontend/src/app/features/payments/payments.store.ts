import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { paymentMethodLabel, paymentStatusLabel } from '@flows/payments/payment-words';
import { dayText } from '@shared/dates/day-pipe';
import { urlList } from '@shared/tables/url-list';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './payments.query';
import { PaymentsService } from './payments.service';

/** URL → query → resources → page → output → URL. */
@Injectable()
export class PaymentsStore {
  private readonly service = inject(PaymentsService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) => this.service.list(toFilters(query), query.page));
  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('payments', 'view'));
  readonly mayRecord = computed(
    // whose it is must be found first
    () => this.session.may('payments', 'create') && this.session.may('tenants', 'view'),
  );
  readonly maySee = computed(() => ({
    tenants: this.session.may('tenants', 'view'),
    invoices: this.session.may('billing', 'view'),
  }));
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  // the list works without it: its chip then does not say the name
  private readonly tenant = rxResource({
    request: () => (this.maySee().tenants && this.query().tenant) || undefined,
    loader: ({ request: id }) => this.service.getTenant(id),
  });
  /** Whom the list is narrowed to. */
  readonly tenantName = computed(() => this.tenant.value()?.name ?? $localize`One tenant`);

  /** The set filters of the menu in words. */
  readonly set = computed(() => {
    const query = this.query();
    const words: Record<keyof MenuFilters, () => string> = {
      tenant: () => this.tenantName(),
      status: () => paymentStatusLabel(query.status || 'completed'),
      method: () => paymentMethodLabel(query.method || 'check'),
      received_from: () =>
        $localize`Received from ${dayText(query.received_from, this.locale)}:day:`,
      received_to: () => $localize`Received until ${dayText(query.received_to, this.locale)}:day:`,
    };
    return MENU_FILTERS.filter((name) => query[name]).map((name) => ({
      name,
      text: words[name](),
    }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
