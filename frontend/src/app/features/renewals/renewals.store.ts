import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { renewalStatusLabel, riskLabel, strategyLabel } from '@flows/renewals/renewal-words';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { dayText } from '@shared/dates/day-pipe';
import { toProblem } from '@shared/problem/problem';
import { lastKnown } from '@shared/tables/last-known';
import { urlList } from '@shared/tables/url-list';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './renewals.query';

/** URL → query → resources → page → output → URL. */
@Injectable()
export class RenewalsStore {
  private readonly service = inject(RenewalsService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) => this.service.list(toFilters(query), query.page));
  readonly query = this.list.query;
  readonly may = {
    view: this.session.may('renewals', 'view'),
    scan: this.session.may('renewals', 'create'),
    approve: this.session.may('renewals', 'approve'),
    change: this.session.may('renewals', 'change'),
    settings: this.session.may('renewal_settings', 'view'),
  };
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  // the numbers are those of one property where the list is narrowed to one
  private readonly counted = computed(() => {
    const { property } = this.query();
    return { property: property.length === 1 ? property[0] : undefined };
  });
  private readonly numbers = rxResource({
    request: () => (this.may.view ? this.counted() : undefined),
    loader: ({ request }) => this.service.stats(request?.property),
  });
  readonly stats = lastKnown(this.numbers.value);
  readonly statsProblem = computed(() => toProblem(this.numbers.error()));

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({
    request: () => (this.session.may('properties', 'view') ? true : undefined),
    loader: () => this.service.getProperties(),
  });
  readonly properties = computed(() => this.propertyList.value() ?? []);

  /** The set filters of the menu in words. */
  readonly set = computed(() => {
    const query = this.query();
    const words: Record<keyof MenuFilters, () => string> = {
      status: () => query.status.map(renewalStatusLabel).join(', '),
      churn_risk_level: () =>
        $localize`Risk: ${query.churn_risk_level.map(riskLabel).join(', ')}:levels:`,
      rent_strategy: () => query.rent_strategy.map(strategyLabel).join(', '),
      property: () => query.property.map((id) => this.nameOf(id)).join(', '),
      answer_by_to: () => $localize`Answer until ${dayText(query.answer_by_to, this.locale)}:day:`,
    };
    return MENU_FILTERS.filter((name) => query[name].length).map((name) => ({
      name,
      text: words[name](),
    }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);

  reload(): void {
    this.list.reload();
    this.numbers.reload();
  }

  private nameOf(id: string): string {
    return this.properties().find((each) => each.id === id)?.name ?? $localize`One property`;
  }
}
