import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Payment } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { PaymentOutcome } from '@flows/payments/payment-outcome/payment-outcome';
import { paymentMethodLabel, paymentName, paymentStateLabel } from '@flows/payments/payment-words';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { cents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { MoneyBack } from '../money-back/money-back';
import { PaymentStatusTag } from '../payment-status-tag';
import { PaymentsService } from '../payments.service';
import { SettledCard } from '../settled-card/settled-card';

const NOTHING = { verify: false, accept: false, refund: false, return: false };

/** One payment: whose it is, how it came, what it settled. */
@Component({
  selector: 'app-payment-page',
  imports: [
    DayPipe,
    Icon,
    MomentPipe,
    Money,
    MoneyBack,
    PaymentOutcome,
    PaymentStatusTag,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    SettledCard,
    Skeleton,
  ],
  templateUrl: './payment-page.html',
  styles: `
    .id {
      overflow-wrap: anywhere;
    }

    .webhooks {
      padding-top: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class PaymentPage {
  readonly paymentId = input.required<string>();

  private readonly service = inject(PaymentsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly payment = rxResource({
    request: this.paymentId,
    loader: ({ request: id }) => this.service.get(id),
  });
  protected readonly problem = computed(() => toProblem(this.payment.error()));
  protected readonly name = computed(() => {
    const payment = this.payment.value();
    return payment ? paymentName(payment) : '';
  });
  protected readonly methodLabel = paymentMethodLabel;
  protected readonly maySee = {
    tenants: this.session.may('tenants', 'view'),
    invoices: this.session.may('billing', 'view'),
    books: this.session.may('ledger', 'view'),
    webhooks: this.session.may('payment_webhooks', 'view'),
  };
  protected readonly may = computed(() => {
    const payment = this.payment.value();
    if (!payment || !this.session.may('payments', 'change')) return NOTHING;
    const hasCome = payment.status === 'completed';
    return {
      verify: !!payment.gateway_config && payment.method !== 'crypto',
      // what came is not what was asked for
      accept:
        !payment.entry &&
        !!payment.reported_amount &&
        payment.reported_currency === payment.currency,
      refund: hasCome && cents(payment.refunded_amount) < cents(payment.amount),
      // what came through a gateway goes back through it
      return: hasCome && !payment.gateway_config,
    };
  });
  protected readonly attempt = new Attempt();

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const payment = this.payment.value();
      if (payment) {
        title.show(
          $localize`${paymentName(payment)}:name:, ${payment.tenant_name}:tenant: · Payment`,
        );
      }
    });
  }

  protected isAny(amount: string): boolean {
    return cents(amount) !== 0;
  }

  protected async verify({ id }: Payment): Promise<void> {
    const found = await this.attempt.read(this.service.verify(id));
    if (!found) return;
    this.toasts.show($localize`The provider was asked: ${paymentStateLabel(found)}:state:.`);
    this.payment.reload();
  }

  protected async accept(payment: Payment): Promise<void> {
    const { AcceptDialog } = await import('../accept-dialog/accept-dialog');
    await this.afterDialog(
      this.dialogs.open<unknown, Payment, string>(AcceptDialog, { data: payment, width: '460px' }),
    );
  }

  protected async giveBack(payment: Payment): Promise<void> {
    const { RefundDialog } = await import('../refund-dialog/refund-dialog');
    await this.afterDialog(
      this.dialogs.open<unknown, Payment, string>(RefundDialog, { data: payment, width: '460px' }),
    );
  }

  protected async takeBack(payment: Payment): Promise<void> {
    const { ReturnDialog } = await import('../return-dialog/return-dialog');
    await this.afterDialog(
      this.dialogs.open<unknown, Payment, string>(ReturnDialog, { data: payment, width: '460px' }),
    );
  }

  private async afterDialog(dialog: MatDialogRef<unknown, string>): Promise<void> {
    const said = await firstValueFrom(dialog.afterClosed());
    if (said) this.toasts.show(said);
    // left without doing it, too: somebody else may have
    this.payment.reload();
  }
}
