import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  Building,
  CreateUnitRequest,
  Equipment,
  Floor,
  Lease,
  Occupant,
  PatchedUpdateUnitRequest,
  PatchedWriteEquipmentRequest,
  Tenant,
  Unit,
  UnitPhoto,
  WorkOrder,
  WriteEquipmentRequest,
} from '@api/models';
import { EquipmentApi } from '@api/services/equipment-api';
import { LeasesApi } from '@api/services/leases-api';
import { PropertiesApi } from '@api/services/properties-api';
import { TenantsApi } from '@api/services/tenants-api';
import { UnitsApi } from '@api/services/units-api';
import { WorkOrdersApi } from '@api/services/work-orders-api';
import { Choice } from '@shared/forms/search-picker';
import { PhotoCalls } from '@shared/photos/photo-album';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { toFilters, UnitFilters, UnitsQuery } from './units.query';

// the largest page of the API: what belongs to one unit or property is read at once
const MOST = 200;
const SUGGESTED = 12;
const LATEST_ORDERS = 10;

/** Units and what belongs to one; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class UnitsService {
  private readonly units = inject(UnitsApi);
  private readonly equipment = inject(EquipmentApi);
  private readonly leases = inject(LeasesApi);
  private readonly orders = inject(WorkOrdersApi);
  private readonly properties = inject(PropertiesApi);
  private readonly tenants = inject(TenantsApi);

  readonly photos: PhotoCalls<UnitPhoto> = {
    list: (unit) => this.units.unitPhotosList({ unit_id: unit }),
    add: (unit, file) => this.units.unitPhotosCreate({ unit_id: unit, body: { file } }),
    change: (unit, id, { caption }) =>
      this.units.unitPhotosPartialUpdate({ unit_id: unit, id, body: { caption } }),
    arrange: (unit, photos) => this.units.unitPhotosArrange({ unit_id: unit, body: { photos } }),
    remove: (unit, id) => this.units.unitPhotosDestroy({ unit_id: unit, id }),
  };

  getUnits(query: UnitsQuery): Observable<Slice<Unit>> {
    return this.units
      .unitsList({ ...toFilters(query), page: query.page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: UnitFilters): ExportUrls {
    return exportUrls(UnitsApi.UnitsListPath, filters);
  }

  getUnit(id: string): Observable<Unit> {
    return this.units.unitsRetrieve({ id });
  }

  createUnit(body: CreateUnitRequest): Observable<Unit> {
    return this.units.unitsCreate({ body });
  }

  updateUnit(id: string, body: PatchedUpdateUnitRequest): Observable<Unit> {
    return this.units.unitsPartialUpdate({ id, body });
  }

  archiveUnit(id: string): Observable<void> {
    return this.units.unitsDestroy({ id });
  }

  restoreUnit(id: string): Observable<Unit> {
    return this.units.unitsRestore({ id });
  }

  findProperties(search: string): Observable<Choice[]> {
    return this.properties
      .propertiesList({ ...(search && { search }), page_size: SUGGESTED, ordering: 'name' })
      .pipe(
        map(({ results }) =>
          results.map(({ id, name, city }) => ({ id, label: name, detail: city })),
        ),
      );
  }

  getPropertyName(id: string): Observable<string> {
    return this.properties.propertiesRetrieve({ id }).pipe(map(({ name }) => name));
  }

  getBuildingName(id: string): Observable<string> {
    return this.properties.buildingsRetrieve({ id }).pipe(map(({ name }) => name));
  }

  getBuildings(property: string): Observable<Building[]> {
    return this.properties
      .buildingsList({ property: [property], page_size: MOST, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }

  getFloors(building: string): Observable<Floor[]> {
    return this.properties
      .floorsList({ building: [building], page_size: MOST, ordering: 'level' })
      .pipe(map(({ results }) => results));
  }

  /** Every lease that the unit ever had, the newest first. */
  getLeases(unit: string): Observable<Lease[]> {
    return this.leases
      .leasesList({ unit: [unit], page_size: MOST, ordering: '-lease_begin_date' })
      .pipe(map(({ results }) => results));
  }

  getTenant(id: string): Observable<Tenant> {
    return this.tenants.tenantsRetrieve({ id });
  }

  getOccupants(lease: string): Observable<Occupant[]> {
    return this.tenants
      .occupantsList({ lease: [lease], page_size: MOST })
      .pipe(map(({ results }) => results));
  }

  /** What was lately to be done in the unit, and how much there is altogether. */
  getLatestOrders(unit: string): Observable<Slice<WorkOrder>> {
    return this.orders
      .workOrdersList({ unit: [unit], ordering: '-requested_date', page_size: LATEST_ORDERS })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  getEquipment(unit: string, archived: boolean): Observable<Equipment[]> {
    return this.equipment
      .equipmentList({
        unit: [unit],
        ...(archived && { archived }),
        page_size: MOST,
        ordering: 'name',
      })
      .pipe(map(({ results }) => results));
  }

  getEquipmentPiece(id: string): Observable<Equipment> {
    return this.equipment.equipmentRetrieve({ id });
  }

  addEquipment(body: WriteEquipmentRequest): Observable<Equipment> {
    return this.equipment.equipmentCreate({ body });
  }

  updateEquipment(id: string, body: PatchedWriteEquipmentRequest): Observable<Equipment> {
    return this.equipment.equipmentPartialUpdate({ id, body });
  }

  archiveEquipment(id: string): Observable<void> {
    return this.equipment.equipmentDestroy({ id });
  }

  restoreEquipment(id: string): Observable<Equipment> {
    return this.equipment.equipmentRestore({ id });
  }
}
