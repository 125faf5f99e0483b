import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  BitcoinPayment,
  BitcoinPaymentDetail,
  BitcoinTransfer,
  BitcoinWallet,
  ExportedTransfer,
  Job,
  RequestTransferRequest,
} from '@api/models';
import { BitcoinApi } from '@api/services/bitcoin-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { PaymentFilters } from './payments.query';
import { TransferFilters } from './transfers.query';

// one for each key that a gateway has or had
const MOST = 200;
/** How many payments the page shows at a time. */
export const RECENT = 20;

/** Watched wallets, payments to their addresses and transfers; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class BitcoinService {
  private readonly api = inject(BitcoinApi);

  wallets(): Observable<BitcoinWallet[]> {
    return this.api.bitcoinWalletsList({ page_size: MOST }).pipe(map(({ results }) => results));
  }

  /** Starts reading the balance from the chain. */
  refresh(wallet: string): Observable<Job> {
    return this.api.bitcoinWalletsRefresh({ id: wallet });
  }

  payments(filters: PaymentFilters, page: number): Observable<Slice<BitcoinPayment>> {
    return this.api
      .bitcoinPaymentsList({ ...filters, page, page_size: RECENT })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  paymentUrls(filters: PaymentFilters): ExportUrls {
    return exportUrls(BitcoinApi.BitcoinPaymentsListPath, filters);
  }

  /** Credits what came after the window. */
  creditLate(payment: string): Observable<BitcoinPaymentDetail> {
    return this.api.bitcoinPaymentsCreditLate({ id: payment });
  }

  transfers(filters: TransferFilters, page: number): Observable<Slice<BitcoinTransfer>> {
    return this.api
      .bitcoinTransfersList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  transferUrls(filters: TransferFilters): ExportUrls {
    return exportUrls(BitcoinApi.BitcoinTransfersListPath, filters);
  }

  request(body: RequestTransferRequest): Observable<BitcoinTransfer> {
    return this.api.bitcoinTransfersCreate({ body });
  }

  approve(id: string): Observable<BitcoinTransfer> {
    return this.api.bitcoinTransfersApprove({ id });
  }

  /** With the unsigned transaction. */
  takeOut(id: string): Observable<ExportedTransfer> {
    return this.api.bitcoinTransfersTakeOut({ id });
  }

  complete(id: string, txid: string): Observable<BitcoinTransfer> {
    return this.api.bitcoinTransfersComplete({ id, body: { txid } });
  }

  cancel(id: string): Observable<BitcoinTransfer> {
    return this.api.bitcoinTransfersCancel({ id });
  }
}
