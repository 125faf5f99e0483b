import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom, map, tap } from 'rxjs';

import { BitcoinPaymentDetail, Gateway, StartedPayment } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { CopyButton } from '@shared/ui/copy-button';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { BitcoinRequest } from '../bitcoin-request/bitcoin-request';
import { payer } from '../payer';
import { PayerFields } from '../payer-fields/payer-fields';
import { PaymentFlowsService } from '../payment-flows.service';
import { PaymentOf } from '../payment-of';
import { PaymentOutcome, payerPageOf } from '../payment-outcome/payment-outcome';

/** Takes a payment through a gateway, and says what became of it. */
@Component({
  selector: 'app-take-payment-dialog',
  imports: [
    BitcoinRequest,
    Control,
    CopyButton,
    Field,
    Icon,
    MatDialogModule,
    PayerFields,
    PaymentOutcome,
    ProblemNote,
    ProblemPanel,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './take-payment-dialog.html',
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TakePaymentDialog {
  private readonly service = inject(PaymentFlowsService);
  private readonly data = inject<PaymentOf>(MAT_DIALOG_DATA);
  private readonly session = inject(SessionService);
  protected readonly mayVerify = this.session.may('payments', 'change');
  private readonly mayAsk = this.session.may('bitcoin_payments', 'create');

  protected readonly form = inject(NonNullableFormBuilder).group({
    tenant: [this.data.tenant?.id ?? '', Validators.required],
    invoice: this.data.invoice?.id ?? '',
    amount: [this.data.invoice?.balance_due ?? '', Validators.required],
    gateway: ['', Validators.required],
    test: '0',
  });
  protected readonly submission = new Submission(this.form);
  protected readonly payer = payer(this.form.controls, this.data);

  protected readonly gateways = rxResource({
    loader: () =>
      this.service.activeGateways().pipe(
        map((found) => found.filter(({ provider }) => provider !== 'bitcoin' || this.mayAsk)),
        tap((found) => this.begin(found)),
      ),
  });
  protected readonly problem = computed(() => toProblem(this.gateways.error()));
  private readonly gateway = toSignal(this.form.controls.gateway.valueChanges, {
    initialValue: '',
  });
  /** A payment in Bitcoin is made to an address; nothing is charged. */
  protected readonly isBitcoin = computed(
    () => this.gateways.value()?.find(({ id }) => id === this.gateway())?.provider === 'bitcoin',
  );
  protected readonly config = rxResource({
    request: () => (!this.isBitcoin() && this.gateway()) || undefined,
    loader: ({ request: id }) =>
      this.service.clientConfig(id).pipe(tap(() => this.form.controls.test.setValue('0'))),
  });
  protected readonly configProblem = computed(() => toProblem(this.config.error()));
  protected readonly tests = computed(() => this.config.value()?.test_payloads ?? []);
  /** Whether only the provider's script in the payer's browser can pay. */
  protected readonly needsScript = computed(() => {
    const config = this.config.value();
    return (
      !!config &&
      !config.test_payloads.length &&
      (config.payload.length > 0 || config.provider === 'stripe')
    );
  });
  protected readonly canPay = computed(
    () => this.isBitcoin() || (!!this.config.value() && !this.needsScript()),
  );

  protected readonly asked = signal<BitcoinPaymentDetail | null>(null);
  protected readonly taken = signal<StartedPayment | null>(null);
  protected readonly payerPage = computed(() => {
    const { payment, next_step } = this.taken() ?? {};
    return payment?.status === 'pending' ? payerPageOf(next_step ?? {}) : '';
  });
  protected readonly attempt = new Attempt();
  // however often it is sent, it is one payment
  private key = crypto.randomUUID();

  protected async pay(): Promise<void> {
    if (!this.canPay()) return;
    await this.submission.run(async () => {
      const { tenant, invoice, amount, gateway, test } = this.form.getRawValue();
      const wanted = { tenant, invoice: invoice || null, amount: amount.trim() };
      if (this.isBitcoin()) {
        this.asked.set(await firstValueFrom(this.service.askForBitcoin(wanted, this.key)));
        return;
      }
      const payload = this.tests()[Number(test)]?.payload;
      const body = { ...wanted, gateway, ...(payload && { payload }) };
      this.taken.set(await firstValueFrom(this.service.start(body, this.key)));
    });
  }

  protected async verify(): Promise<void> {
    const before = this.taken();
    if (!before) return;
    const payment = await this.attempt.read(this.service.verify(before.payment.id));
    if (payment) this.taken.set({ ...before, payment });
  }

  /** Another payment, with the same entries. */
  protected again(): void {
    this.key = crypto.randomUUID();
    this.taken.set(null);
  }

  private begin(gateways: readonly Gateway[]): void {
    const first = gateways.find(({ is_default }) => is_default) ?? gateways[0];
    if (first) this.form.controls.gateway.setValue(first.id);
  }
}
