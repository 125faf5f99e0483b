import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Invoice, Payment } from '@api/models';
import { Choice } from '@shared/forms/search-picker';
import { Toasts } from '@shared/ui/toasts';

/** Whose payment it is, when the page that asks knows it. */
export interface PaymentOf {
  readonly tenant?: Choice;
  /** What is paid first. */
  readonly invoice?: Invoice;
}

/** Opens the form that records a payment; it is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class PaymentDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** The payment that was recorded; null when the person changed their mind. */
  async record(of: PaymentOf = {}): Promise<Payment | null> {
    const { RecordPaymentDialog } = await import('./record-payment-dialog/record-payment-dialog');
    const dialog = this.dialogs.open<unknown, PaymentOf, Payment>(RecordPaymentDialog, {
      data: of,
      // a picker with the focus would open its list over the form at once
      autoFocus: of.tenant || of.invoice ? 'first-tabbable' : 'dialog',
      width: '560px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const payment = (await firstValueFrom(dialog.afterClosed())) ?? null;
    if (payment) {
      this.toasts.show($localize`The payment of ${payment.tenant_name}:tenant: is recorded.`);
    }
    return payment;
  }

  /** Records what somebody pays on an invoice. */
  recordFor(invoice: Invoice): Promise<Payment | null> {
    return this.record({
      tenant: { id: invoice.tenant, label: invoice.tenant_name },
      invoice,
    });
  }
}
