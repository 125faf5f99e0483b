import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Payment } from '@api/models';
import { paymentName } from '@flows/payments/payment-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { cents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { PaymentsService } from '../payments.service';

/** Takes what came in place of what was asked for. Closes with what to say. */
@Component({
  selector: 'app-accept-dialog',
  imports: [Control, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Accept what came?</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>
          <strong>{{ name }}</strong> · {{ payment.tenant_name }}
        </p>
        <dl class="facts">
          <div>
            <dt i18n>Asked for</dt>
            <dd><app-money [amount]="payment.amount" /></dd>
          </div>
          <div>
            <dt i18n>Came</dt>
            <dd><app-money [amount]="came" /></dd>
          </div>
        </dl>
        @if (isLess) {
          <p i18n>
            <app-money [amount]="came" /> are booked as received today. They settle what they cover;
            the rest is still owed.
          </p>
        } @else {
          <p i18n>
            <app-money [amount]="came" /> are booked as received today. They settle what is owed;
            what is left over is credit of the tenant.
          </p>
        }
        <p i18n>
          {{ payment.gateway_name }} is asked once more first. Accepting cannot be undone; the money
          can be refunded.
        </p>
        <app-field
          i18n-label
          label="Reason"
          i18n-hint
          hint="It is kept with the payment."
          [control]="form.controls.reason"
        >
          <input appControl formControlName="reason" maxlength="300" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Accept <app-money [amount]="came" />
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AcceptDialog {
  private readonly service = inject(PaymentsService);
  private readonly dialog = inject<MatDialogRef<AcceptDialog, string>>(MatDialogRef);
  protected readonly payment = inject<Payment>(MAT_DIALOG_DATA);
  protected readonly name = paymentName(this.payment);
  protected readonly came = this.payment.reported_amount ?? '';
  protected readonly isLess = cents(this.came) < cents(this.payment.amount);

  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(300)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const reason = this.form.getRawValue().reason.trim();
    await this.submission.run(async () => {
      // what was shown here: the server refuses it when another amount is there by now
      const body = { amount: this.came, reason };
      await firstValueFrom(this.service.accept(this.payment.id, body));
      this.dialog.close($localize`What came is booked.`);
    });
  }
}
