import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { urlList } from '@shared/tables/url-list';
import { BillingService } from './billing.service';
import { invoiceStatusLabel } from './invoice-words';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './invoices.query';

/** URL → query → resources → page → output → URL. */
@Injectable()
export class InvoicesStore {
  private readonly service = inject(BillingService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) => this.service.list(toFilters(query), query.page));
  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('billing', 'view'));
  readonly mayBill = computed(() => this.session.may('billing', 'create'));
  readonly maySeeTenants = computed(() => this.session.may('tenants', 'view'));
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({ loader: () => this.service.getProperties() });
  readonly properties = computed(() => this.propertyList.value() ?? []);

  /** The set filters of the menu in words. */
  readonly set = computed(() => {
    const query = this.query();
    const property = this.properties().find(({ id }) => id === query.property);
    const words: Record<keyof MenuFilters, () => string> = {
      status: () => invoiceStatusLabel(query.status || 'draft'),
      property: () => property?.name ?? $localize`One property`,
      due_from: () => $localize`Due from ${dayText(query.due_from, this.locale)}:day:`,
      month_from: () =>
        $localize`Billed for months from ${dayText(query.month_from, this.locale)}:day:`,
      month_to: () =>
        $localize`Billed for months until ${dayText(query.month_to, this.locale)}:day:`,
      due_to: () => $localize`Due until ${dayText(query.due_to, this.locale)}:day:`,
    };
    return MENU_FILTERS.filter((name) => query[name]).map((name) => ({
      name,
      text: words[name](),
    }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
