import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, Observable } from 'rxjs';

import { CaseDetail, Stop } from '@api/models';
import { stopLabel } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Decision } from '../case-dialogs';

interface Given {
  readonly what: Decision;
  readonly case: CaseDetail;
  /** Which one is lifted. */
  readonly stop?: Stop;
}

interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly done: string;
  readonly isDanger?: boolean;
  /** Whether it is asked why. */
  readonly asksWhy: boolean;
}

/** Asks before something is decided, and why. Closes with what to say. */
@Component({
  selector: 'app-reason-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>{{ question.text }}</p>
        @if (question.asksWhy) {
          <app-field i18n-label label="Reason" [optional]="true" [control]="form.controls.because">
            <textarea appControl formControlName="because" rows="3" maxlength="300"></textarea>
          </app-field>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button
          type="submit"
          class="button"
          [class.button-danger]="question.isDanger"
          [class.button-primary]="!question.isDanger"
          [disabled]="submission.busy()"
        >
          {{ question.yes }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReasonDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<ReasonDialog, string>>(MatDialogRef);
  private readonly given = inject<Given>(MAT_DIALOG_DATA);

  protected readonly question = questionOf(this.given);
  protected readonly form = inject(NonNullableFormBuilder).group({
    because: ['', Validators.maxLength(300)],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const because = this.form.getRawValue().because.trim();
    await this.submission.run(async () => {
      await firstValueFrom(this.work(because));
      this.dialog.close(this.question.done);
    });
  }

  private work(because: string): Observable<CaseDetail> {
    const { id } = this.given.case;
    const works: Record<Decision, () => Observable<CaseDetail>> = {
      accept: () => this.service.acceptPlan(id),
      decline: () => this.service.withdrawPlan(id, because),
      end_plan: () => this.service.withdrawPlan(id, because),
      discard: () => this.service.discard(id, because),
      lift: () => this.service.liftStop(id, this.given.stop?.id ?? '', because),
    };
    return works[this.given.what]();
  }
}

function questionOf({ what, stop }: Given): Question {
  const questions: Record<Decision, () => Question> = {
    accept: () => ({
      title: $localize`The tenant agreed?`,
      text: $localize`Reminders rest as long as the plan is kept. What waits to be sent is taken back.`,
      yes: $localize`They agreed`,
      done: $localize`The plan is agreed on: reminders rest.`,
      asksWhy: false,
    }),
    decline: () => ({
      title: $localize`The tenant declined?`,
      text: $localize`The offer no longer stands, and the reminders go on.`,
      yes: $localize`They declined`,
      done: $localize`It is written down that the tenant declined.`,
      asksWhy: true,
      isDanger: true,
    }),
    end_plan: () => ({
      title: $localize`End this plan?`,
      text: $localize`All that is overdue is due at once, and the reminders go on. What was paid stays paid.`,
      yes: $localize`End the plan`,
      done: $localize`The plan is ended: the case is open again.`,
      asksWhy: true,
      isDanger: true,
    }),
    discard: () => ({
      title: $localize`Decide against this message?`,
      text: $localize`It is not sent, and the step is not drafted by itself again.`,
      yes: $localize`Do not send it`,
      done: $localize`The message is not sent.`,
      asksWhy: true,
      isDanger: true,
    }),
    lift: () => ({
      title: $localize`Let reminders go on?`,
      text: $localize`This no longer stands: ${stop ? stopLabel(stop.kind) : ''}:stop:. The next step goes out when it is due.`,
      yes: $localize`Let them go on`,
      done: $localize`Reminders go on.`,
      asksWhy: true,
    }),
  };
  return questions[what]();
}
