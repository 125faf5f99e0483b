import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';

import { BitcoinPayment } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { BitcoinRequest } from '@flows/payments/bitcoin-request/bitcoin-request';
import { bitcoins } from '@shared/money/bitcoin';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Toasts } from '@shared/ui/toasts';
import { BitcoinService } from '../bitcoin.service';

/** One payment in Bitcoin. Closes with true when what came late was credited. */
@Component({
  selector: 'app-payment-dialog',
  imports: [BitcoinRequest, Icon, MatDialogModule, Money, ProblemNote],
  template: `
    <h2 mat-dialog-title i18n>Bitcoin payment of {{ payment.tenant_name }}</h2>
    <mat-dialog-content class="stack">
      <app-problem-note [text]="attempt.note()" />
      @if (payment.late_satoshis) {
        <div class="notice warn">
          <app-icon name="warning" />
          <span i18n>
            {{ late }} BTC came after the time was over. They were worth
            <app-money [amount]="payment.late_amount" /> when they were found, and nobody is
            credited for them yet.
          </span>
        </div>
        @if (mayCredit) {
          <div>
            <button
              type="button"
              class="button button-small"
              [disabled]="attempt.busy()"
              (click)="creditLate()"
              i18n
            >
              Credit the late funds
            </button>
          </div>
        }
      }
      <app-bitcoin-request [paymentId]="payment.id" />
      <dl class="facts">
        <div>
          <dt i18n>Amount</dt>
          <dd><app-money [amount]="payment.amount" /></dd>
        </div>
        <!-- what goes on changing stands above -->
        @if (payment.closed_at) {
          <div>
            <dt i18n>Credited</dt>
            <dd><app-money [amount]="payment.credited_amount" /></dd>
          </div>
          <div>
            <dt i18n>Confirmations</dt>
            <dd>{{ payment.confirmations }}</dd>
          </div>
        }
        @if (payment.txid) {
          <div class="wide">
            <dt i18n>Transaction</dt>
            <dd class="mono">{{ payment.txid }}</dd>
          </div>
        }
        @if (payment.closed_at) {
          <div class="wide">
            <dt i18n>Address</dt>
            <dd class="mono">{{ payment.btc_address }}</dd>
          </div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button button-primary" mat-dialog-close i18n>Done</button>
    </mat-dialog-actions>
  `,
  styles: `
    .wide {
      grid-column: 1 / -1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentDialog {
  private readonly service = inject(BitcoinService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly dialog = inject<MatDialogRef<PaymentDialog, boolean>>(MatDialogRef);
  protected readonly payment = inject<BitcoinPayment>(MAT_DIALOG_DATA);
  protected readonly mayCredit = inject(SessionService).may('bitcoin_payments', 'change');
  protected readonly late = bitcoins(this.payment.late_satoshis);
  protected readonly attempt = new Attempt();

  protected async creditLate(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Credit what came late?`,
      text: $localize`${this.payment.tenant_name}:tenant: is credited with what it was worth when it was found. It settles what is due longest.`,
      yes: $localize`Credit`,
    });
    if (!sure || !(await this.attempt.run(this.service.creditLate(this.payment.id)))) return;
    this.toasts.show($localize`The late funds are credited.`);
    this.dialog.close(true);
  }
}
