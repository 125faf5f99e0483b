import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { addDays } from '@shared/dates/day';
import { dayText } from '@shared/dates/day-pipe';
import { TIME_ZONE } from '@shared/dates/time-zone';
import { moneyText } from '@shared/money/money';
import { urlList } from '@shared/tables/url-list';
import { filterWords } from './filter-words';
import { toFilters, toQuery } from './leases.query';
import { LeasesService } from './leases.service';

/** URL → query → resources → page → output → URL. */
@Injectable()
export class LeasesStore {
  private readonly service = inject(LeasesService);
  private readonly renewals = inject(RenewalsService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);
  private readonly timeZone = inject(TIME_ZONE);

  readonly list = urlList(toQuery, (query) =>
    this.service.list(toFilters(query, this.timeZone()), query.page),
  );
  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('leases', 'view'));
  readonly maySeeTenants = computed(() => this.session.may('tenants', 'view'));
  readonly maySeeRenewals = this.session.may('renewals', 'view');
  // the list works without them: its cells are empty then
  private readonly open = rxResource({
    request: () => {
      const rows = (this.maySeeRenewals && this.list.slice()?.rows) || [];
      return rows.length ? rows.map(({ id }) => id) : undefined;
    },
    loader: ({ request: leases }) => this.renewals.openOf(leases ?? []),
  });
  /** What is advised for the leases that are shown, by lease. */
  readonly openRenewals = computed(() => (this.open.error() ? undefined : this.open.value()));
  readonly exportUrls = computed(() =>
    this.service.exportUrls(toFilters(this.query(), this.timeZone())),
  );

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({ loader: () => this.service.getProperties() });
  readonly properties = computed(() => this.propertyList.value() ?? []);

  /** The set filters in words. */
  readonly set = computed(() => {
    const query = this.query();
    const property = this.properties().find(({ id }) => id === query.property);
    return filterWords(query, {
      property: property?.name ?? $localize`One property`,
      day: (day) => dayText(day, this.locale),
      dayIn: (days) => dayText(addDays(this.session.today(), days ?? 0), this.locale),
      money: (amount) => moneyText(amount, this.session.currency(), this.locale),
    });
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
