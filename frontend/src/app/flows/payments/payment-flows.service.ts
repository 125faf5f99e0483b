import { inject, Injectable } from '@angular/core';
import { exhaustMap, map, Observable, takeWhile, timer } from 'rxjs';

import {
  AskForBitcoinRequest,
  BitcoinPaymentDetail,
  ClientConfig,
  Gateway,
  Invoice,
  Payment,
  RecordPaymentRequest,
  StartedPayment,
  StartPaymentRequest,
  Statement,
} from '@api/models';
import { BillingApi } from '@api/services/billing-api';
import { BitcoinApi } from '@api/services/bitcoin-api';
import { LedgerApi } from '@api/services/ledger-api';
import { PaymentsApi } from '@api/services/payments-api';
import { TenantsApi } from '@api/services/tenants-api';
import { Choice } from '@shared/forms/search-picker';

const SUGGESTED = 12;
const MOST = 200;
const LOOK_EVERY_MS = 10_000;

/** Records and takes payments, and finds whose they are; the only file of this flow that knows the API. */
@Injectable({ providedIn: 'root' })
export class PaymentFlowsService {
  private readonly payments = inject(PaymentsApi);
  private readonly tenants = inject(TenantsApi);
  private readonly billing = inject(BillingApi);
  private readonly ledger = inject(LedgerApi);
  private readonly bitcoin = inject(BitcoinApi);

  record(body: RecordPaymentRequest): Observable<Payment> {
    return this.payments.paymentsCreate({ body });
  }

  activeGateways(): Observable<Gateway[]> {
    return this.payments
      .paymentGatewaysList({ page_size: MOST })
      .pipe(map(({ results }) => results.filter(({ is_active }) => is_active)));
  }

  /** An address of its own for a payment in Bitcoin; with a key that was used before, the same one. */
  askForBitcoin(body: AskForBitcoinRequest, key: string): Observable<BitcoinPaymentDetail> {
    return this.bitcoin.bitcoinPaymentsCreate({ 'Idempotency-Key': key, body });
  }

  /** How it stands, again and again until it is decided. */
  watchBitcoin(id: string): Observable<BitcoinPaymentDetail> {
    return timer(0, LOOK_EVERY_MS).pipe(
      exhaustMap(() => this.bitcoin.bitcoinPaymentsRetrieve({ id })),
      takeWhile(({ closed_at }) => !closed_at, true),
    );
  }

  /** What the payer's browser needs, and what stands for it where a sandbox answers. */
  clientConfig(gateway: string): Observable<ClientConfig> {
    return this.payments.paymentGatewaysClientConfig({ id: gateway });
  }

  /** Pays through a gateway; with a key that was used before, the answer is the payment it made. */
  start(body: StartPaymentRequest, key: string): Observable<StartedPayment> {
    return this.payments.paymentsStart({ 'Idempotency-Key': key, body });
  }

  /** Asks the provider how a payment stands. */
  verify(id: string): Observable<Payment> {
    return this.payments.paymentsVerify({ id });
  }

  findTenants(search: string): Observable<Choice[]> {
    return this.tenants.tenantsList({ page_size: SUGGESTED, ...(search && { search }) }).pipe(
      map(({ results }) =>
        results.map(({ id, name, current_unit_number, email }) => ({
          id,
          label: name,
          detail: current_unit_number ?? email,
        })),
      ),
    );
  }

  /** The invoices of a tenant that take a payment, the longest due first. */
  openInvoicesOf(tenant: string): Observable<Invoice[]> {
    return this.billing
      .billingInvoicesList({
        tenant: [tenant],
        status: ['issued', 'partial', 'overdue'],
        ordering: 'due_date',
        page_size: MOST,
      })
      .pipe(map(({ results }) => results));
  }

  getAccount(tenant: string): Observable<Statement> {
    return this.ledger.ledgerStatement({ tenant_id: tenant });
  }
}
