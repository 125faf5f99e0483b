import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  AcceptPaymentRequest,
  Dispute,
  Payment,
  Posting,
  Refund,
  RefundPaymentRequest,
  Tenant,
} from '@api/models';
import { LedgerApi } from '@api/services/ledger-api';
import { PaymentsApi } from '@api/services/payments-api';
import { TenantsApi } from '@api/services/tenants-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { PaymentFilters } from './payments.query';

// more often than that no payment goes back
const MOST = 200;

/** What tenants paid; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class PaymentsService {
  private readonly payments = inject(PaymentsApi);
  private readonly ledger = inject(LedgerApi);
  private readonly tenants = inject(TenantsApi);

  list(filters: PaymentFilters, page: number): Observable<Slice<Payment>> {
    return this.payments
      .paymentsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: PaymentFilters): ExportUrls {
    return exportUrls(PaymentsApi.PaymentsListPath, filters);
  }

  get(id: string): Observable<Payment> {
    return this.payments.paymentsRetrieve({ id });
  }

  /** What a payment settled: the lines of its entry that name a charge. */
  settledBy({ entry }: Payment): Observable<Posting[]> {
    return this.ledger
      .ledgerEntriesPostings({ id: entry ?? '' })
      .pipe(map((lines) => lines.filter(({ charge }) => charge)));
  }

  /** Takes a payment back that did not come. */
  takeBack(id: string, reason: string): Observable<Payment> {
    return this.payments.paymentsReturnPayment({ id, body: { reason } });
  }

  /** Asks the provider how a payment stands, and takes in what it says. */
  verify(id: string): Observable<Payment> {
    return this.payments.paymentsVerify({ id });
  }

  /** Takes what came in place of what was asked for. */
  accept(id: string, body: AcceptPaymentRequest): Observable<Payment> {
    return this.payments.paymentsAccept({ id, body });
  }

  /** Gives back what came, or part of it. */
  refund(id: string, body: RefundPaymentRequest): Observable<Refund> {
    return this.payments.paymentsRefund({ id, body });
  }

  refundsOf(payment: string): Observable<Refund[]> {
    return this.payments
      .paymentRefundsList({ payment: [payment], page_size: MOST })
      .pipe(map(({ results }) => results));
  }

  disputesOf(payment: string): Observable<Dispute[]> {
    return this.payments
      .paymentDisputesList({ payment: [payment], page_size: MOST })
      .pipe(map(({ results }) => results));
  }

  getTenant(id: string): Observable<Tenant> {
    return this.tenants.tenantsRetrieve({ id });
  }
}
