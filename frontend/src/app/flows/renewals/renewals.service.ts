import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { RenewalsList$Params } from '@api/fn/renewals/renewals-list';
import {
  ApproveRenewalRequest,
  Job,
  PatchedWriteRenewalSettingsRequest,
  Property,
  Renewal,
  RenewalSettings,
  RenewalStats,
  RunRenewalScanRequest,
} from '@api/models';
import { PropertiesApi } from '@api/services/properties-api';
import { RenewalsApi } from '@api/services/renewals-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

/** Filters as the API names them. */
export type RenewalFilters = Omit<RenewalsList$Params, 'page' | 'page_size'>;

const MOST_PROPERTIES = 200;

/** Who stays on, and at what rent; the only file of renewals that knows the API. */
@Injectable({ providedIn: 'root' })
export class RenewalsService {
  private readonly api = inject(RenewalsApi);
  private readonly properties = inject(PropertiesApi);

  list(filters: RenewalFilters, page: number): Observable<Slice<Renewal>> {
    return this.api
      .renewalsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: RenewalFilters): ExportUrls {
    return exportUrls(RenewalsApi.RenewalsListPath, filters);
  }

  /** The latest of a lease; null where none was ever made. */
  latestOf(lease: string): Observable<Renewal | null> {
    return this.api
      .renewalsList({ lease: [lease], ordering: '-created_at', page_size: 1 })
      .pipe(map(({ results }) => results.at(0) ?? null));
  }

  /** Those that are open of some leases, by lease. */
  openOf(leases: string[]): Observable<ReadonlyMap<string, Renewal>> {
    return this.api
      .renewalsList({
        lease: leases,
        status: ['pending', 'approved', 'sent'],
        page_size: PAGE_SIZE,
      })
      .pipe(map(({ results }) => new Map(results.map((each) => [each.lease, each]))));
  }

  get(id: string): Observable<Renewal> {
    return this.api.renewalsRetrieve({ id });
  }

  stats(property?: string): Observable<RenewalStats> {
    return this.api.renewalsDashboardStats(property ? { property } : {});
  }

  scan(body: RunRenewalScanRequest): Observable<Job> {
    return this.api.renewalsRunScan({ body });
  }

  /** With what is agreed to instead of what is recommended, if anything. */
  approve(id: string, body: ApproveRenewalRequest = {}): Observable<Renewal> {
    return this.api.renewalsApprove({ id, body });
  }

  send(id: string): Observable<Renewal> {
    return this.api.renewalsSendOffer({ id });
  }

  accept(id: string): Observable<Renewal> {
    return this.api.renewalsAccept({ id });
  }

  decline(id: string, reason: string): Observable<Renewal> {
    return this.api.renewalsDecline({ id, body: { reason } });
  }

  editLetter(id: string, renewal_letter_text: string): Observable<Renewal> {
    return this.api.renewalsPartialUpdate({ id, body: { renewal_letter_text } });
  }

  writeLetterAnew(id: string): Observable<Renewal> {
    return this.api.renewalsGenerateLetter({ id });
  }

  settings(): Observable<RenewalSettings> {
    return this.api.renewalsSettingsRetrieve();
  }

  changeSettings(body: PatchedWriteRenewalSettingsRequest): Observable<RenewalSettings> {
    return this.api.renewalsSettingsPartialUpdate({ body });
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST_PROPERTIES, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
