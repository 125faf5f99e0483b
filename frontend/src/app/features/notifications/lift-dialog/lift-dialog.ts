import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Suppression } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { NotificationsService } from '../notifications.service';

/** Lets an address be written to again, for a reason that stays. Closes with what to say. */
@Component({
  selector: 'app-lift-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Write to {{ row.address }} again?</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p i18n>Only when they said so themselves: an opt-out binds you by law.</p>
        <app-field
          i18n-label
          label="Why they may be written to again"
          [control]="form.controls.because"
        >
          <input appControl formControlName="because" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Lift the opt-out
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LiftDialog {
  private readonly service = inject(NotificationsService);
  private readonly dialog = inject<MatDialogRef<LiftDialog, string>>(MatDialogRef);
  protected readonly row = inject<Suppression>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    because: ['', [Validators.required, Validators.maxLength(300)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const because = this.form.getRawValue().because.trim();
    await this.submission.run(async () => {
      const { address } = await firstValueFrom(this.service.lift(this.row.id, because));
      this.dialog.close($localize`${address}:address: can be written to again.`);
    });
  }
}
