import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Invoice } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingService } from '../billing.service';

/** Takes an invoice back, for a reason that stays in the books. Closes with what to say. */
@Component({
  selector: 'app-void-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Void {{ invoice.invoice_number }}?</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p i18n>
          What it charged is taken back in the books. Its number stays used, and its month can be
          billed anew. This cannot be undone.
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
          Void the invoice
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VoidDialog {
  private readonly service = inject(BillingService);
  private readonly dialog = inject<MatDialogRef<VoidDialog, string>>(MatDialogRef);
  protected readonly invoice = inject<Invoice>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(100)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { id, invoice_number } = this.invoice;
    const reason = this.form.getRawValue().reason.trim();
    await this.submission.run(async () => {
      await firstValueFrom(this.service.cancel(id, reason));
      this.dialog.close($localize`${invoice_number}:number: is void.`);
    });
  }
}
