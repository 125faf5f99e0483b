import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  Building,
  CreateBuildingRequest,
  CreateFloorRequest,
  Floor,
  GridUnit,
  LifecycleStats,
  PatchedUpdateBuildingRequest,
  PatchedUpdateFloorRequest,
  Property,
  PropertyLifecycleStats,
  User,
  WritePropertyRequest,
} from '@api/models';
import { LeasesApi } from '@api/services/leases-api';
import { MembersApi } from '@api/services/members-api';
import { PropertiesApi } from '@api/services/properties-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { PropertyFilters } from './properties.query';

const MOST = 200;

/** Properties and their places; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class PropertiesService {
  private readonly api = inject(PropertiesApi);
  private readonly leases = inject(LeasesApi);
  private readonly members = inject(MembersApi);

  getProperties(filters: PropertyFilters, page: number): Observable<Slice<Property>> {
    return this.api
      .propertiesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: PropertyFilters): ExportUrls {
    return exportUrls(PropertiesApi.PropertiesListPath, filters);
  }

  /** The life-cycle counts of these properties; those without leases are not among them. */
  getStatsOf(property: string[]): Observable<PropertyLifecycleStats[]> {
    return this.leases.leasesLifecycleStatsByProperty({ property });
  }

  getStats(property: string): Observable<LifecycleStats> {
    return this.leases.leasesLifecycleStats({ property });
  }

  getProperty(id: string): Observable<Property> {
    return this.api.propertiesRetrieve({ id });
  }

  getUnits(propertyId: string): Observable<GridUnit[]> {
    return this.api.unitGridRetrieve({ property_id: propertyId });
  }

  createProperty(body: WritePropertyRequest): Observable<Property> {
    return this.api.propertiesCreate({ body });
  }

  updateProperty(id: string, body: WritePropertyRequest): Observable<Property> {
    return this.api.propertiesPartialUpdate({ id, body });
  }

  archiveProperty(id: string): Observable<void> {
    return this.api.propertiesDestroy({ id });
  }

  restoreProperty(id: string): Observable<Property> {
    return this.api.propertiesRestore({ id });
  }

  /** Everybody who can manage a property, by name. */
  getPeople(): Observable<User[]> {
    return this.members
      .membersList({ is_active: true, page_size: MOST })
      .pipe(map(({ results }) => results.map(({ user }) => user).sort(byName)));
  }

  getBuildings(property: string): Observable<Building[]> {
    return this.api
      .buildingsList({ property: [property], page_size: MOST, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }

  getFloors(property: string): Observable<Floor[]> {
    return this.api
      .floorsList({ property: [property], page_size: MOST, ordering: 'level' })
      .pipe(map(({ results }) => results));
  }

  getBuilding(id: string): Observable<Building> {
    return this.api.buildingsRetrieve({ id });
  }

  createBuilding(body: CreateBuildingRequest): Observable<Building> {
    return this.api.buildingsCreate({ body });
  }

  updateBuilding(id: string, body: PatchedUpdateBuildingRequest): Observable<Building> {
    return this.api.buildingsPartialUpdate({ id, body });
  }

  archiveBuilding(id: string): Observable<void> {
    return this.api.buildingsDestroy({ id });
  }

  getFloor(id: string): Observable<Floor> {
    return this.api.floorsRetrieve({ id });
  }

  createFloor(body: CreateFloorRequest): Observable<Floor> {
    return this.api.floorsCreate({ body });
  }

  updateFloor(id: string, body: PatchedUpdateFloorRequest): Observable<Floor> {
    return this.api.floorsPartialUpdate({ id, body });
  }

  archiveFloor(id: string): Observable<void> {
    return this.api.floorsDestroy({ id });
  }
}

function byName(one: User, other: User): number {
  return (one.name || one.email).localeCompare(other.name || other.email);
}
