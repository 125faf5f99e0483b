import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Payment, RefundStatus } from '@api/models';
import { paymentName } from '@flows/payments/payment-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { cents, fromCents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { PaymentsService } from '../payments.service';

/** Gives back a payment or part of it. Closes with what to say. */
@Component({
  selector: 'app-refund-dialog',
  imports: [Control, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Refund this payment</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>
          <strong>{{ name }}</strong> · {{ payment.tenant_name }} ·
          <app-money [amount]="payment.amount" />
        </p>
        @if (payment.gateway_config) {
          <p i18n>
            {{ payment.gateway_name }} sends the money back the way it came. What it settled is owed
            again.
          </p>
        } @else {
          <p i18n>
            You give the money back by hand; this records it. What it settled is owed again.
          </p>
        }
        <app-field
          i18n-label
          label="Amount"
          i18n-hint
          hint="All that is left of the payment, or part of it."
          [control]="form.controls.amount"
        >
          <input appControl inputmode="decimal" formControlName="amount" autocomplete="off" />
        </app-field>
        <app-field i18n-label label="Reason" [optional]="true" [control]="form.controls.reason">
          <input appControl formControlName="reason" maxlength="300" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-danger" [disabled]="submission.busy()" i18n>
          Refund
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefundDialog {
  private readonly service = inject(PaymentsService);
  private readonly dialog = inject<MatDialogRef<RefundDialog, string>>(MatDialogRef);
  protected readonly payment = inject<Payment>(MAT_DIALOG_DATA);
  protected readonly name = paymentName(this.payment);

  protected readonly form = inject(NonNullableFormBuilder).group({
    amount: [
      fromCents(cents(this.payment.amount) - cents(this.payment.refunded_amount)),
      Validators.required,
    ],
    reason: ['', Validators.maxLength(300)],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { amount, reason } = this.form.getRawValue();
    await this.submission.run(async () => {
      const body = { amount: amount.trim(), reason: reason.trim() };
      const refund = await firstValueFrom(this.service.refund(this.payment.id, body));
      this.dialog.close(saidOf(refund.status));
    });
  }
}

function saidOf(status: RefundStatus): string {
  const texts: Record<RefundStatus, string> = {
    completed: $localize`The money is given back.`,
    pending: $localize`The refund is on its way: the provider has not decided it yet.`,
    failed: $localize`The provider refused the refund.`,
  };
  return texts[status];
}
