import { computed, inject, Injectable } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { urlList } from '@shared/tables/url-list';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './tenants.query';
import { TenantsService } from './tenants.service';

/** URL → query → resources → page → output → URL. */
@Injectable()
export class TenantsStore {
  private readonly service = inject(TenantsService);
  private readonly session = inject(SessionService);

  readonly list = urlList(toQuery, (query) => this.service.list(toFilters(query), query.page));
  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('tenants', 'view'));
  readonly mayCreate = computed(() => this.session.may('tenants', 'create'));
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({ loader: () => this.service.getProperties() });
  readonly properties = computed(() => this.propertyList.value() ?? []);

  /** The set filters of the menu in words. */
  readonly set = computed(() => {
    const query = this.query();
    const property = this.properties().find(({ id }) => id === query.property);
    const words: Record<keyof MenuFilters, string> = {
      property: property?.name ?? $localize`One property`,
      lease: query.lease === 'yes' ? $localize`With a lease now` : $localize`Without a lease now`,
      archived: $localize`Archived`,
    };
    return MENU_FILTERS.filter((name) => query[name]).map((name) => ({ name, text: words[name] }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);
}
