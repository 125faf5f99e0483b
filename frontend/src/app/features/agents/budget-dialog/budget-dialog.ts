import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { AgentsService } from '@flows/agents/agents.service';

/** What models may cost on one day. Closes with true when it was saved. */
@Component({
  selector: 'app-budget-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Daily budget</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <app-field
          i18n-label
          label="US dollars a day"
          i18n-hint
          hint="When they are spent our own rules answer until the next day. 0 asks no model at all."
          [control]="form.controls.daily_limit"
        >
          <input appControl inputmode="decimal" formControlName="daily_limit" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Save
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetDialog {
  private readonly service = inject(AgentsService);
  private readonly dialog = inject<MatDialogRef<BudgetDialog, boolean>>(MatDialogRef);

  protected readonly form = inject(NonNullableFormBuilder).group({
    daily_limit: [inject<string>(MAT_DIALOG_DATA), Validators.required],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const limit = this.form.getRawValue().daily_limit.trim();
    await this.submission.run(async () => {
      await firstValueFrom(this.service.setLimit(limit));
      this.dialog.close(true);
    });
  }
}
