import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail, RecordPaymentMethodEnum } from '@api/models';
import { RECORD_PAYMENT_METHOD_ENUM } from '@api/models/record-payment-method-enum-array';
import { SessionService } from '@core/session/session.service';
import { CollectionsService } from '@flows/collections/collections.service';
import { paymentMethodLabel } from '@flows/payments/payment-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { cents, fromCents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';

/** Records what the tenant brought; it settles what is due longest. Closes with what to say. */
@Component({
  selector: 'app-case-payment-dialog',
  imports: [Control, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  templateUrl: './payment-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<PaymentDialog, string>>(MatDialogRef);
  protected readonly it = inject<CaseDetail>(MAT_DIALOG_DATA);

  protected readonly today = inject(SessionService).today();
  protected readonly methods = RECORD_PAYMENT_METHOD_ENUM.map((value) => ({
    value,
    label: paymentMethodLabel(value),
  }));
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    amount: [
      amountDue(this.it),
      [Validators.required, Validators.pattern(/^\s*\d{1,8}([.]\d{1,2})?\s*$/)],
    ],
    method: this.forms.control<RecordPaymentMethodEnum>('check'),
    received_on: [this.today, Validators.required],
    reference_number: ['', Validators.maxLength(100)],
    notes: ['', Validators.maxLength(2000)],
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly submission = new Submission(this.form);

  /** What stays overdue; null while nothing sensible is entered. */
  protected readonly left = computed(() => {
    this.values();
    const { amount } = this.form.controls;
    if (amount.invalid) return null;
    return fromCents(Math.max(0, cents(this.it.current_balance) - cents(amount.value)));
  });

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const given = this.form.getRawValue();
      const body = { ...given, amount: given.amount.trim() };
      const { status, tenant_name } = await firstValueFrom(
        this.service.recordPayment(this.it.id, body),
      );
      this.dialog.close(
        status === 'paid'
          ? $localize`${tenant_name}:tenant: has paid all that was overdue: the case is closed.`
          : $localize`The payment of ${tenant_name}:tenant: is recorded.`,
      );
    });
  }
}

/** What is asked for first: the open part of the next instalment of a plan that was agreed on, else all of it. */
function amountDue({ status, payment_plan, current_balance }: CaseDetail): string {
  const next = payment_plan?.installments.find((each) => each.status !== 'paid');
  if (status !== 'payment_plan' || !next) return current_balance;
  return fromCents(cents(next.amount) - cents(next.paid_amount));
}
