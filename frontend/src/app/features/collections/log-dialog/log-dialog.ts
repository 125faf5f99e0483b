import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail, LogActionActionTypeEnum } from '@api/models';
import { CollectionsService } from '@flows/collections/collections.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';

/** Writes down a call or a note. Closes with what to say. */
@Component({
  selector: 'app-log-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Write down a call or a note</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <app-field i18n-label label="What it was" [control]="form.controls.action_type">
          <select appControl formControlName="action_type">
            <option value="call" i18n>A phone call</option>
            <option value="note" i18n>A note</option>
          </select>
        </app-field>
        <app-field
          i18n-label
          label="What was said"
          i18n-hint
          hint="It stays in what happened, with your name; the tenant does not get it."
          [control]="form.controls.message_text"
        >
          <textarea appControl formControlName="message_text" rows="5" maxlength="4000"></textarea>
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Write it down
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<LogDialog, string>>(MatDialogRef);
  private readonly it = inject<CaseDetail>(MAT_DIALOG_DATA);

  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    action_type: this.forms.control<LogActionActionTypeEnum>('call'),
    message_text: ['', [Validators.required, Validators.maxLength(4000)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      await firstValueFrom(this.service.log(this.it.id, this.form.getRawValue()));
      this.dialog.close($localize`It is written down.`);
    });
  }
}
