import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  CreateWorkOrderRequest,
  PatchedUpdateWorkOrderRequest,
  Property,
  WorkOrder,
} from '@api/models';
import { MembersApi } from '@api/services/members-api';
import { PropertiesApi } from '@api/services/properties-api';
import { UnitsApi } from '@api/services/units-api';
import { VendorsApi } from '@api/services/vendors-api';
import { WorkOrdersApi } from '@api/services/work-orders-api';
import { Choice } from '@shared/forms/search-picker';

const SUGGESTED = 12;

/** Writes work orders, and finds what they name; the only file of this flow that knows the API. */
@Injectable({ providedIn: 'root' })
export class WorkOrderFlowsService {
  private readonly orders = inject(WorkOrdersApi);
  private readonly properties = inject(PropertiesApi);
  private readonly units = inject(UnitsApi);
  private readonly vendors = inject(VendorsApi);
  private readonly members = inject(MembersApi);

  report(body: CreateWorkOrderRequest): Observable<WorkOrder> {
    return this.orders.workOrdersCreate({ body });
  }

  read(id: string): Observable<WorkOrder> {
    return this.orders.workOrdersRetrieve({ id });
  }

  update(id: string, body: PatchedUpdateWorkOrderRequest): Observable<WorkOrder> {
    return this.orders.workOrdersPartialUpdate({ id, body });
  }

  findProperties(search: string): Observable<Choice[]> {
    return this.properties
      .propertiesList({ ...searched(search), ordering: 'name' })
      .pipe(map(({ results }) => results.map(propertyChoice)));
  }

  findUnits(property: string, search: string): Observable<Choice[]> {
    return this.units.unitsList({ ...searched(search), property: [property] }).pipe(
      map(({ results }) =>
        results.map(({ id, unit_number, building_name }) => ({
          id,
          label: unit_number,
          detail: building_name ?? '',
        })),
      ),
    );
  }

  /** Those that get new work. */
  findVendors(search: string): Observable<Choice[]> {
    return this.vendors
      .vendorsList({ ...searched(search), is_active: true, ordering: 'name' })
      .pipe(
        map(({ results }) =>
          results.map(({ id, name, city }) => ({ id, label: name, detail: city })),
        ),
      );
  }

  findColleagues(search: string): Observable<Choice[]> {
    return this.members.membersList({ ...searched(search), is_active: true }).pipe(
      map(({ results }) =>
        results.map(({ user: { id, name, email } }) => ({
          id,
          label: name || email,
          detail: email,
        })),
      ),
    );
  }
}

function searched(search: string) {
  return { page_size: SUGGESTED, ...(search && { search }) };
}

function propertyChoice({ id, name, city }: Property): Choice {
  return { id, label: name, detail: city };
}
