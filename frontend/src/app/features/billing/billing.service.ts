import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  BillingCycle,
  GenerateRequest,
  Invoice,
  InvoiceLine,
  Job,
  LateFeesRequest,
  Lease,
  Property,
  Reminder,
  RemindersRequest,
  WriteBillingCycleRequest,
} from '@api/models';
import { BillingApi } from '@api/services/billing-api';
import { LeasesApi } from '@api/services/leases-api';
import { PropertiesApi } from '@api/services/properties-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { CycleFilters } from './cycles.query';
import { InvoiceFilters } from './invoices.query';

const MOST = 200;

/** Invoices and the runs that make them; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class BillingService {
  private readonly billing = inject(BillingApi);
  private readonly leases = inject(LeasesApi);
  private readonly properties = inject(PropertiesApi);

  list(filters: InvoiceFilters, page: number): Observable<Slice<Invoice>> {
    return this.billing
      .billingInvoicesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: InvoiceFilters): ExportUrls {
    return exportUrls(BillingApi.BillingInvoicesListPath, filters);
  }

  get(id: string): Observable<Invoice> {
    return this.billing.billingInvoicesRetrieve({ id });
  }

  /** Where the browser downloads an invoice on paper. */
  pdfUrl(id: string): string {
    return BillingApi.BillingInvoicesPdfPath.replace('{id}', id);
  }

  linesOf(id: string): Observable<InvoiceLine[]> {
    return this.billing.billingInvoicesLines({ id });
  }

  issue(id: string): Observable<Invoice> {
    return this.billing.billingInvoicesIssue({ id });
  }

  cancel(id: string, reason: string): Observable<Invoice> {
    return this.billing.billingInvoicesVoid({ id, body: { reason } });
  }

  /** Bills a month, or with `dry_run` only shows what that would make. */
  generate(body: GenerateRequest): Observable<Job> {
    return this.billing.billingInvoicesGenerate({ body });
  }

  /** Charges late fees, or with `dry_run` only shows which. */
  applyLateFees(body: LateFeesRequest): Observable<Job> {
    return this.billing.billingInvoicesApplyLateFees({ body });
  }

  /** Reminds tenants of what is due, or with `dry_run` only shows whom. */
  sendReminders(body: RemindersRequest): Observable<Job> {
    return this.billing.billingInvoicesSendReminders({ body });
  }

  /** When the tenant was reminded of an invoice, newest first. */
  remindersOf(id: string): Observable<Reminder[]> {
    return this.billing.billingInvoicesReminders({ id });
  }

  cycles(filters: CycleFilters, page: number): Observable<Slice<BillingCycle>> {
    return this.billing
      .billingCyclesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  cycleUrls(filters: CycleFilters): ExportUrls {
    return exportUrls(BillingApi.BillingCyclesListPath, filters);
  }

  addCycle(body: WriteBillingCycleRequest): Observable<BillingCycle> {
    return this.billing.billingCyclesCreate({ body });
  }

  /** Closed, nothing more is billed for it; opened again, it is. */
  closeCycle(id: string, is_closed: boolean): Observable<BillingCycle> {
    return this.billing.billingCyclesPartialUpdate({ id, body: { is_closed } });
  }

  /** The leases that these tenants signed, to name what a dry run would bill; by their ids. */
  getLeasesOf(tenants: readonly string[]): Observable<ReadonlyMap<string, Lease>> {
    return this.leases
      .leasesList({ tenant: [...tenants], page_size: MOST })
      .pipe(map(({ results }) => new Map(results.map((lease) => [lease.id, lease]))));
  }

  /** The properties to choose from, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
