import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Renewal } from '@api/models';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';

/** Writes down what a tenant answered otherwise than by the link. Closes with what to say. */
@Component({
  selector: 'app-answer-dialog',
  imports: [Control, DayPipe, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title>
      @if (given.accepts) {
        <ng-container i18n>The tenant accepted?</ng-container>
      } @else {
        <ng-container i18n>The tenant declined?</ng-container>
      }
    </h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>
          <strong>{{ renewal.tenant_name }}</strong> · {{ renewal.unit_number }},
          {{ renewal.property_name }}
        </p>
        @if (given.accepts) {
          <p i18n>
            The lease gets its next term, {{ renewal.recommended_lease_start | day }} to
            {{ renewal.recommended_lease_end | day }}, at
            <app-money [amount]="renewal.recommended_rent" /> a month. This cannot be undone.
          </p>
        } @else {
          <p i18n>The lease stays as it is. This cannot be undone.</p>
          <app-field
            i18n-label
            label="Reason"
            [optional]="true"
            i18n-hint
            hint="What the tenant said, for the next time."
            [control]="form.controls.reason"
          >
            <textarea appControl formControlName="reason" rows="3" maxlength="500"></textarea>
          </app-field>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        @if (given.accepts) {
          <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
            Renew the lease
          </button>
        } @else {
          <button type="submit" class="button button-danger" [disabled]="submission.busy()" i18n>
            Declined
          </button>
        }
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerDialog {
  private readonly service = inject(RenewalsService);
  private readonly dialog = inject<MatDialogRef<AnswerDialog, string>>(MatDialogRef);
  protected readonly given = inject<{ renewal: Renewal; accepts: boolean }>(MAT_DIALOG_DATA);
  protected readonly renewal = this.given.renewal;

  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', Validators.maxLength(500)],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { id } = this.renewal;
    const reason = this.form.getRawValue().reason.trim();
    await this.submission.run(async () => {
      if (this.given.accepts) {
        await firstValueFrom(this.service.accept(id));
        this.dialog.close($localize`The lease is renewed.`);
      } else {
        await firstValueFrom(this.service.decline(id, reason));
        this.dialog.close($localize`It is written down that the tenant declined.`);
      }
    });
  }
}
