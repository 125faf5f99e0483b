import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  CreateOccupantRequest,
  Lease,
  Occupant,
  PatchedUpdateOccupantRequest,
  Property,
  Tenant,
  WriteTenantRequest,
} from '@api/models';
import { LeasesApi } from '@api/services/leases-api';
import { PropertiesApi } from '@api/services/properties-api';
import { TenantsApi } from '@api/services/tenants-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { TenantFilters } from './tenants.query';

const MOST = 200;

/** Tenants and who lives with them; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class TenantsService {
  private readonly tenants = inject(TenantsApi);
  private readonly leases = inject(LeasesApi);
  private readonly properties = inject(PropertiesApi);

  list(filters: TenantFilters, page: number): Observable<Slice<Tenant>> {
    return this.tenants
      .tenantsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: TenantFilters): ExportUrls {
    return exportUrls(TenantsApi.TenantsListPath, filters);
  }

  get(id: string): Observable<Tenant> {
    return this.tenants.tenantsRetrieve({ id });
  }

  create(body: WriteTenantRequest): Observable<Tenant> {
    return this.tenants.tenantsCreate({ body });
  }

  update(id: string, body: WriteTenantRequest): Observable<Tenant> {
    return this.tenants.tenantsPartialUpdate({ id, body });
  }

  archive(id: string): Observable<void> {
    return this.tenants.tenantsDestroy({ id });
  }

  restore(id: string): Observable<Tenant> {
    return this.tenants.tenantsRestore({ id });
  }

  /** Every lease of a tenant, the latest first. */
  leasesOf(tenant: string): Observable<Lease[]> {
    return this.leases
      .leasesList({ tenant: [tenant], ordering: '-lease_begin_date', page_size: MOST })
      .pipe(map(({ results }) => results));
  }

  occupantsOf(tenant: string): Observable<Occupant[]> {
    return this.tenants
      .occupantsList({ tenant: [tenant], ordering: 'name', page_size: MOST })
      .pipe(map(({ results }) => results));
  }

  getOccupant(id: string): Observable<Occupant> {
    return this.tenants.occupantsRetrieve({ id });
  }

  addOccupant(body: CreateOccupantRequest): Observable<Occupant> {
    return this.tenants.occupantsCreate({ body });
  }

  updateOccupant(id: string, body: PatchedUpdateOccupantRequest): Observable<Occupant> {
    return this.tenants.occupantsPartialUpdate({ id, body });
  }

  removeOccupant(id: string): Observable<void> {
    return this.tenants.occupantsDestroy({ id });
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
