import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Invoice, Payment } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Toasts } from '@shared/ui/toasts';
import { PaymentOf } from './payment-of';

const LOOKS = { width: '560px', maxWidth: 'calc(100vw - 24px)' };

/** Opens the forms that record a payment and take one online; each is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class PaymentDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionService);

  /** The payment that was recorded; null when the person changed their mind. */
  async record(of: PaymentOf = {}): Promise<Payment | null> {
    const { RecordPaymentDialog } = await import('./record-payment-dialog/record-payment-dialog');
    const dialog = this.dialogs.open<unknown, PaymentOf, Payment>(RecordPaymentDialog, {
      ...LOOKS,
      ...focusFor(of),
      data: of,
    });
    const payment = (await firstValueFrom(dialog.afterClosed())) ?? null;
    if (payment) {
      this.toasts.show($localize`The payment of ${payment.tenant_name}:tenant: is recorded.`);
    }
    return payment;
  }

  /** Records what somebody pays on an invoice. */
  recordFor(invoice: Invoice): Promise<Payment | null> {
    return this.record(payerOf(invoice));
  }

  /** Takes a payment through a gateway. Read again what the page shows afterwards: it may have been paid. */
  async take(of: PaymentOf = {}): Promise<void> {
    const { TakePaymentDialog } = await import('./take-payment-dialog/take-payment-dialog');
    const dialog = this.dialogs.open<unknown, PaymentOf>(TakePaymentDialog, {
      ...LOOKS,
      ...focusFor(of),
      data: of,
    });
    await firstValueFrom(dialog.afterClosed());
  }

  takeFor(invoice: Invoice): Promise<void> {
    return this.take(payerOf(invoice));
  }

  /** Whether this person may take payments, and see through what. */
  mayTake(): boolean {
    return this.session.may('payments', 'create') && this.session.may('payment_gateways', 'view');
  }
}

function payerOf(invoice: Invoice): PaymentOf {
  return { tenant: { id: invoice.tenant, label: invoice.tenant_name }, invoice };
}

// a picker with the focus would open its list over the form at once
function focusFor({ tenant, invoice }: PaymentOf) {
  return { autoFocus: tenant || invoice ? 'first-tabbable' : 'dialog' };
}
