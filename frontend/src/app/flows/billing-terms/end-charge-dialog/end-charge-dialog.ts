import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { RecurringCharge } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingTermsService } from '../billing-terms.service';

/** Ends a charge: what was billed stays. Closes with what to say. */
@Component({
  selector: 'app-end-charge-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>End {{ charge.description }}?</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p i18n>What was billed already stays. Later months are billed without it.</p>
        <app-field i18n-label label="Charged until" [control]="form.controls.end_date">
          <input appControl type="date" formControlName="end_date" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          End the charge
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndChargeDialog {
  private readonly service = inject(BillingTermsService);
  private readonly dialog = inject<MatDialogRef<EndChargeDialog, string>>(MatDialogRef);
  protected readonly charge = inject<RecurringCharge>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    end_date: [inject(SessionService).today(), Validators.required],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { end_date } = this.form.getRawValue();
    await this.submission.run(async () => {
      const { description } = await firstValueFrom(
        this.service.endCharge(this.charge.id, end_date),
      );
      this.dialog.close($localize`${description}:what: ends.`);
    });
  }
}
