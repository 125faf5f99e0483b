import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Payment } from '@api/models';
import { paymentName } from '@flows/payments/payment-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { PaymentsService } from '../payments.service';

/** Takes back a payment that did not come, as a check that bounced. Closes with what to say. */
@Component({
  selector: 'app-return-dialog',
  imports: [Control, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Return this payment?</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>
          <strong>{{ name }}</strong> · {{ payment.tenant_name }} ·
          <app-money [amount]="payment.amount" />
        </p>
        <p i18n>
          As of today it counts as not received: what it settled is owed again. This cannot be
          undone.
        </p>
        <app-field
          i18n-label
          label="Reason"
          i18n-hint
          hint="It stands in the account of the tenant."
          [control]="form.controls.reason"
        >
          <input appControl formControlName="reason" maxlength="100" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-danger" [disabled]="submission.busy()" i18n>
          Return the payment
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnDialog {
  private readonly service = inject(PaymentsService);
  private readonly dialog = inject<MatDialogRef<ReturnDialog, string>>(MatDialogRef);
  protected readonly payment = inject<Payment>(MAT_DIALOG_DATA);
  protected readonly name = paymentName(this.payment);

  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(100)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const reason = this.form.getRawValue().reason.trim();
    await this.submission.run(async () => {
      await firstValueFrom(this.service.takeBack(this.payment.id, reason));
      this.dialog.close($localize`The payment is returned.`);
    });
  }
}
