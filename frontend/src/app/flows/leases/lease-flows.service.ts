import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  ChangeRentRequest,
  CreateLeaseRequest,
  GiveNoticeRequest,
  LeaseDetail,
  MarkVacantRequest,
  Tenant,
  WriteTenantRequest,
} from '@api/models';
import { LeasesApi } from '@api/services/leases-api';
import { TenantsApi } from '@api/services/tenants-api';

const SUGGESTED_TENANTS = 8;

/** What is done to a lease, and who it is made with; the only file of this flow that knows the API. */
@Injectable({ providedIn: 'root' })
export class LeaseFlowsService {
  private readonly leases = inject(LeasesApi);
  private readonly tenants = inject(TenantsApi);

  convertToMtm(id: string): Observable<LeaseDetail> {
    return this.leases.leasesConvertMtm({ id });
  }

  giveNotice(id: string, body: GiveNoticeRequest): Observable<LeaseDetail> {
    return this.leases.leasesGiveNotice({ id, body });
  }

  markVacant(id: string, body: MarkVacantRequest): Observable<LeaseDetail> {
    return this.leases.leasesMarkVacant({ id, body });
  }

  changeRent(id: string, body: ChangeRentRequest): Observable<LeaseDetail> {
    return this.leases.leasesChangeRent({ id, body });
  }

  /** A rent that is to come never begins. */
  takeBackRent(id: string): Observable<LeaseDetail> {
    return this.leases.leasesTakeBackRent({ id });
  }

  createLease(body: CreateLeaseRequest): Observable<LeaseDetail> {
    return this.leases.leasesCreate({ body });
  }

  findTenants(search: string): Observable<Tenant[]> {
    return this.tenants
      .tenantsList({ search, page_size: SUGGESTED_TENANTS })
      .pipe(map(({ results }) => results));
  }

  createTenant(body: WriteTenantRequest): Observable<Tenant> {
    return this.tenants.tenantsCreate({ body });
  }
}
