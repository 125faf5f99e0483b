import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Payment } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { paymentMethodLabel, paymentName } from '@flows/payments/payment-words';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { PaymentStatusTag } from '../payment-status-tag';
import { PaymentsService } from '../payments.service';
import { SettledCard } from '../settled-card/settled-card';

/** One payment: whose it is, how it came, what it settled. */
@Component({
  selector: 'app-payment-page',
  imports: [
    DayPipe,
    Icon,
    MomentPipe,
    Money,
    PaymentStatusTag,
    ProblemPanel,
    RouterLink,
    SettledCard,
    Skeleton,
  ],
  templateUrl: './payment-page.html',
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
  };
  protected readonly mayReturn = computed(
    () => this.payment.value()?.status === 'completed' && this.session.may('payments', 'change'),
  );

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

  protected async takeBack(payment: Payment): Promise<void> {
    const { ReturnDialog } = await import('../return-dialog/return-dialog');
    const dialog = this.dialogs.open<unknown, Payment, string>(ReturnDialog, {
      data: payment,
      width: '460px',
    });
    const said = await firstValueFrom(dialog.afterClosed());
    if (said) this.toasts.show(said);
    // left without returning it, too: somebody else may have
    this.payment.reload();
  }
}
