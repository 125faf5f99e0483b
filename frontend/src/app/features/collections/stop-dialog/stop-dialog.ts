import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail, StopKind } from '@api/models';
import { STOP_KIND } from '@api/models/stop-kind-array';
import { SessionService } from '@core/session/session.service';
import { stopLabel } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';

/** Says why nothing goes out to a tenant. Closes with what to say. */
@Component({
  selector: 'app-stop-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Stop reminders</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p i18n>
          Nothing of collections goes out to {{ it.tenant_name }} while it stands, and what waits is
          taken back. The debt stays, and money can be recorded.
        </p>
        <app-field i18n-label label="Why" [control]="form.controls.kind">
          <select appControl formControlName="kind">
            @for (each of kinds; track each.value) {
              <option [value]="each.value">{{ each.label }}</option>
            }
          </select>
        </app-field>
        <app-field
          i18n-label
          label="Its last day"
          [optional]="true"
          i18n-hint
          hint="Without one it stands until somebody lifts it."
          [control]="form.controls.until"
        >
          <input appControl type="date" formControlName="until" [min]="today" />
        </app-field>
        <app-field i18n-label label="Note" [optional]="true" [control]="form.controls.note">
          <textarea appControl formControlName="note" rows="3" maxlength="500"></textarea>
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Stop reminders
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<StopDialog, string>>(MatDialogRef);
  protected readonly it = inject<CaseDetail>(MAT_DIALOG_DATA);

  protected readonly today = inject(SessionService).today();
  protected readonly kinds = STOP_KIND.map((value) => ({ value, label: stopLabel(value) }));
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    kind: this.forms.control<StopKind>('dispute'),
    until: '',
    note: ['', Validators.maxLength(500)],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { until, ...given } = this.form.getRawValue();
    await this.submission.run(async () => {
      await firstValueFrom(this.service.placeStop(this.it.id, { ...given, until: until || null }));
      this.dialog.close($localize`Reminders to ${this.it.tenant_name}:tenant: are stopped.`);
    });
  }
}
