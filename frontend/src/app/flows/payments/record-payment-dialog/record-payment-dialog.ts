import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Payment, RecordPaymentMethodEnum } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { payer } from '../payer';
import { PayerFields } from '../payer-fields/payer-fields';
import { PaymentFlowsService } from '../payment-flows.service';
import { PaymentOf } from '../payment-of';
import { paymentMethodLabel } from '../payment-words';

const METHODS: readonly RecordPaymentMethodEnum[] = [
  'check',
  'cash',
  'money_order',
  'bank_transfer',
];

/** Records money that came by hand. Closes with the payment. */
@Component({
  selector: 'app-record-payment-dialog',
  imports: [Control, Field, MatDialogModule, PayerFields, ProblemNote, ReactiveFormsModule],
  templateUrl: './record-payment-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPaymentDialog {
  private readonly service = inject(PaymentFlowsService);
  private readonly dialog = inject<MatDialogRef<RecordPaymentDialog, Payment>>(MatDialogRef);
  private readonly data = inject<PaymentOf>(MAT_DIALOG_DATA);

  protected readonly today = inject(SessionService).today();
  protected readonly methods = METHODS.map((value) => ({
    value,
    label: paymentMethodLabel(value),
  }));
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    tenant: [this.data.tenant?.id ?? '', Validators.required],
    invoice: this.data.invoice?.id ?? '',
    amount: [this.data.invoice?.balance_due ?? '', Validators.required],
    method: this.forms.control<RecordPaymentMethodEnum>('check'),
    received_on: [this.today, Validators.required],
    reference_number: ['', Validators.maxLength(100)],
    notes: ['', Validators.maxLength(2000)],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly payer = payer(this.form.controls, this.data);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { invoice, ...given } = this.form.getRawValue();
      const body = { ...given, amount: given.amount.trim(), invoice: invoice || null };
      this.dialog.close(await firstValueFrom(this.service.record(body)));
    });
  }
}
