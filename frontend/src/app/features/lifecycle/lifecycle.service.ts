import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import {
  Lease,
  LifecycleStats,
  MoveOut,
  NewLeaseRequest,
  NewTenant,
  NoticeRequest,
  PropertyOption,
  StatusLog,
  TenantOption,
} from './lifecycle.models';
import { LeaseFilters } from './lifecycle.query';

const LEASES = '/api/v1/tenants/leases/';

interface Page<T> {
  count: number;
  results: T[];
}

/** Leases and their life cycle; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class LifecycleService {
  private readonly http = inject(HttpClient);

  getLeases(filters: LeaseFilters, page: number): Observable<Slice<Lease>> {
    const params = { ...filters, page, page_size: PAGE_SIZE };
    return this.http
      .get<Page<Lease>>(LEASES, { params })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  getStats(property: string): Observable<LifecycleStats> {
    const params: Record<string, string> = property ? { property } : {};
    return this.http.get<LifecycleStats>(`${LEASES}lifecycle-stats/`, { params });
  }

  getLease(id: string): Observable<Lease> {
    return this.http.get<Lease>(`${LEASES}${id}/`);
  }

  getStatusHistory(id: string): Observable<StatusLog[]> {
    return this.http.get<StatusLog[]>(`${LEASES}${id}/status-history/`);
  }

  convertToMtm(id: string): Observable<unknown> {
    return this.http.post(`${LEASES}${id}/convert-mtm/`, {});
  }

  giveNotice(id: string, notice: NoticeRequest): Observable<unknown> {
    return this.http.post(`${LEASES}${id}/give-notice/`, notice);
  }

  markVacant(id: string, moveOut: MoveOut): Observable<unknown> {
    return this.http.post(`${LEASES}${id}/mark-vacant/`, moveOut);
  }

  createLease(lease: NewLeaseRequest): Observable<Lease> {
    return this.http.post<Lease>(LEASES, lease);
  }

  /** Where the browser downloads the filtered list. */
  exportUrl(filters: LeaseFilters, format: 'csv' | 'xlsx'): string {
    const params = new HttpParams({ fromObject: { ...filters, file_format: format } });
    return `${LEASES}export/?${params}`;
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<PropertyOption[]> {
    const params = { page_size: 200, ordering: 'name' };
    return this.http
      .get<Page<PropertyOption>>('/api/v1/properties/', { params })
      .pipe(map(({ results }) => results));
  }

  findTenants(search: string): Observable<TenantOption[]> {
    const params = { search, page_size: 8 };
    return this.http
      .get<Page<TenantOption>>('/api/v1/tenants/people/', { params })
      .pipe(map(({ results }) => results));
  }

  createTenant(person: NewTenant): Observable<TenantOption> {
    return this.http.post<TenantOption>('/api/v1/tenants/people/', person);
  }
}
