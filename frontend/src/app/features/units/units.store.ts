import { computed, inject, Injectable } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Params } from '@angular/router';

import { SessionService } from '@core/session/session.service';
import { urlList } from '@shared/tables/url-list';
import { chipsOf, FilterName, FILTERS, toFilters, toQuery } from './units.query';
import { UnitsService } from './units.service';

/** URL → query → resources → page → output → URL. Nothing flows back. */
@Injectable()
export class UnitsStore {
  private readonly service = inject(UnitsService);
  private readonly session = inject(SessionService);

  readonly list = urlList(toQuery, (query) => this.service.getUnits(query));
  readonly query = this.list.query;

  private readonly propertyId = computed(() => this.query().property || undefined);
  private readonly buildingId = computed(() => this.query().building || undefined);
  // the chips say "one property" until its name is here
  private readonly property = rxResource({
    request: this.propertyId,
    loader: ({ request: id }) => this.service.getPropertyName(id),
  });
  private readonly building = rxResource({
    request: this.buildingId,
    loader: ({ request: id }) => this.service.getBuildingName(id),
  });
  readonly names = computed(() => ({
    property: this.property.value() ?? '',
    building: this.building.value() ?? '',
  }));
  readonly chips = computed(() => chipsOf(this.query(), this.names()));
  readonly isFiltered = computed(() => this.chips().length > 0 || !!this.query().search);
  readonly may = {
    view: this.session.may('units', 'view'),
    create: this.session.may('units', 'create'),
    import: this.session.may('imports', 'create'),
    seeRents: this.session.may('leases', 'view'),
  };
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  show(change: Params): void {
    this.list.show(change);
  }

  without(name: FilterName): void {
    // a building belongs to its property
    this.list.show({ [name]: null, ...(name === 'property' && { building: null }) });
  }

  showAll(): void {
    this.list.show(Object.fromEntries([...FILTERS, 'search'].map((name) => [name, null])));
  }
}
