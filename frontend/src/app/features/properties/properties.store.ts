import { computed, inject, Injectable } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Params } from '@angular/router';

import { PropertyLifecycleStats } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { urlList } from '@shared/tables/url-list';
import { menuFilterCount, toFilters, toQuery } from './properties.query';
import { PropertiesService } from './properties.service';

/** URL → query → resources → page → output → URL. Nothing flows back. */
@Injectable()
export class PropertiesStore {
  private readonly service = inject(PropertiesService);
  private readonly session = inject(SessionService);
  private readonly list = urlList(toQuery, (query) =>
    this.service.getProperties(toFilters(query), query.page),
  );

  readonly query = this.list.query;
  readonly slice = this.list.slice;
  readonly loading = this.list.loading;
  readonly problem = this.list.problem;
  readonly menuFilters = computed(() => menuFilterCount(this.query()));
  readonly isFiltered = computed(() => this.menuFilters() > 0 || !!this.query().search);
  readonly rights = computed(() => ({
    create: this.session.may('properties', 'create'),
    change: this.session.may('properties', 'change'),
    archive: this.session.may('properties', 'archive'),
    import: this.session.may('imports', 'view'),
    leases: this.session.may('leases', 'view'),
  }));
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  // one request for the bars of all rows; a list without bars is still a list
  private readonly shownIds = computed<string[] | undefined>(() => {
    const ids = this.slice()?.rows.map(({ id }) => id) ?? [];
    return ids.length && this.rights().leases ? ids : undefined;
  });
  private readonly statistics = rxResource({
    request: this.shownIds,
    loader: ({ request: ids }) => this.service.getStatsOf(ids ?? []),
  });
  readonly stats = computed<ReadonlyMap<string, PropertyLifecycleStats>>(
    () => new Map(this.statistics.value()?.map((stats) => [stats.property, stats])),
  );

  // the filter menu works without it: it then has no people to choose from
  private readonly everybody = rxResource({ loader: () => this.service.getPeople() });
  readonly people = computed(() => this.everybody.value() ?? []);
  readonly managerName = computed(() => {
    const found = this.people().find(({ id }) => id === this.query().manager);
    return found ? found.name || found.email : this.query().manager && $localize`One manager`;
  });

  show(change: Params): void {
    this.list.show(change);
  }

  reload(): void {
    this.list.reload();
  }
}
