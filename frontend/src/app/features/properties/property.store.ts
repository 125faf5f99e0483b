import { computed, inject, Injectable } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { PropertiesService } from './properties.service';

/** One property: its facts, its counts, its units and its places, each read by itself. */
@Injectable()
export class PropertyStore {
  private readonly service = inject(PropertiesService);
  private readonly session = inject(SessionService);
  private readonly route = inject(ActivatedRoute);
  private readonly id = toSignal(
    this.route.paramMap.pipe(map((params) => params.get('propertyId') ?? '')),
    { requireSync: true },
  );
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });

  /** The units as a comb, or the same units as a table. */
  readonly unitsAsTable = computed(() => this.params().get('units') === 'table');
  readonly rights = computed(() => ({
    change: this.session.may('properties', 'change'),
    archive: this.session.may('properties', 'archive'),
    leases: this.session.may('leases', 'view'),
    units: this.session.may('units', 'view'),
    terms: this.session.may('billing_terms', 'view'),
    workOrders: this.session.may('work_orders', 'view'),
    addPlaces: this.session.may('buildings', 'create'),
    changePlaces: this.session.may('buildings', 'change'),
    archivePlaces: this.session.may('buildings', 'archive'),
  }));
  readonly today = computed(() => this.session.today());

  private readonly one = rxResource({
    request: this.id,
    loader: ({ request }) => this.service.getProperty(request),
  });
  readonly property = this.one.value.asReadonly();
  readonly problem = computed(() => toProblem(this.one.error()));

  private readonly statistics = rxResource({
    request: () => (this.rights().leases ? this.id() : undefined),
    loader: ({ request }) => this.service.getStats(request),
  });
  readonly stats = this.statistics.value.asReadonly();
  readonly statsProblem = computed(() => toProblem(this.statistics.error()));

  private readonly grid = rxResource({
    request: () => (this.rights().units ? this.id() : undefined),
    loader: ({ request }) => this.service.getUnits(request),
  });
  readonly units = this.grid.value.asReadonly();
  readonly unitsProblem = computed(() => toProblem(this.grid.error()));

  private readonly buildingList = rxResource({
    request: this.id,
    loader: ({ request }) => this.service.getBuildings(request),
  });
  private readonly floorList = rxResource({
    request: this.id,
    loader: ({ request }) => this.service.getFloors(request),
  });
  /** Each building with its floors, when both are here. */
  readonly places = computed(() => {
    const buildings = this.buildingList.value();
    const floors = this.floorList.value();
    if (!buildings || !floors) return undefined;
    return buildings.map((building) => ({
      building,
      floors: floors.filter((floor) => floor.building === building.id),
    }));
  });
  readonly placesProblem = computed(() =>
    toProblem(this.buildingList.error() ?? this.floorList.error()),
  );

  reload(): void {
    this.one.reload();
    this.reloadUnits();
    this.reloadPlaces();
  }

  reloadUnits(): void {
    this.statistics.reload();
    this.grid.reload();
  }

  reloadPlaces(): void {
    this.buildingList.reload();
    this.floorList.reload();
  }
}
