import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  Job,
  Lease,
  LeaseDetail,
  LeaseStatusLog,
  LeaseTerm,
  LifecycleStats,
  Property,
  Tenant,
  Unit,
} from '@api/models';
import { LeasesApi } from '@api/services/leases-api';
import { PropertiesApi } from '@api/services/properties-api';
import { TenantsApi } from '@api/services/tenants-api';
import { UnitsApi } from '@api/services/units-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { LeaseFilters } from './lifecycle.query';

const MOST_PROPERTIES = 200;

/** Leases and their life cycle; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class LifecycleService {
  private readonly leases = inject(LeasesApi);
  private readonly properties = inject(PropertiesApi);
  private readonly tenants = inject(TenantsApi);
  private readonly units = inject(UnitsApi);

  getLeases(filters: LeaseFilters, page: number): Observable<Slice<Lease>> {
    return this.leases
      .leasesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  getStats(property: string): Observable<LifecycleStats> {
    return this.leases.leasesLifecycleStats(property ? { property } : {});
  }

  getLease(id: string): Observable<LeaseDetail> {
    return this.leases.leasesRetrieve({ id });
  }

  getStatusHistory(id: string): Observable<LeaseStatusLog[]> {
    return this.leases.leasesStatusHistory({ id });
  }

  /** The days of other rents than its own, the latest first. */
  getTerms(id: string): Observable<LeaseTerm[]> {
    return this.leases.leasesTerms({ id });
  }

  /** The nightly scan, now; answers the job to follow. */
  runScan(): Observable<Job> {
    return this.leases.leasesRunScan();
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: LeaseFilters): ExportUrls {
    return exportUrls(LeasesApi.LeasesListPath, filters);
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST_PROPERTIES, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }

  getTenant(id: string): Observable<Tenant> {
    return this.tenants.tenantsRetrieve({ id });
  }

  getUnit(id: string): Observable<Unit> {
    return this.units.unitsRetrieve({ id });
  }
}
