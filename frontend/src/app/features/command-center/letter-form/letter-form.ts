import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom, map } from 'rxjs';

import { Previewed, QueuedAction } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Toasts } from '@shared/ui/toasts';
import { CommandCenterService } from '../command-center.service';

const LONGEST_LETTER = 4_000;

/** Writes what a tenant reads, beginning with the letter as it would leave. */
@Component({
  selector: 'app-suggested-letter-form',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule, StaleChanges],
  template: `
    <form class="stack" [formGroup]="form" (ngSubmit)="save()" novalidate>
      <app-problem-note [text]="submission.note()">
        <app-stale-changes [submission]="submission" />
      </app-problem-note>
      <app-field
        i18n-label
        label="Text of the letter"
        i18n-hint
        hint="Leave amounts, term and days as they stand. A letter without them is not sent; the usual wording is."
        [control]="form.controls.generated_content"
      >
        <textarea
          appControl
          formControlName="generated_content"
          rows="16"
          maxlength="4000"
        ></textarea>
      </app-field>
      <div class="form-buttons">
        <button type="button" class="button button-small" (click)="closed.emit(false)" i18n>
          Cancel
        </button>
        <button
          type="submit"
          class="button button-small button-primary"
          [disabled]="submission.busy()"
          i18n
        >
          Save the letter
        </button>
      </div>
    </form>
  `,
  styles: `
    textarea {
      line-height: 1.6;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuggestedLetterForm implements OnInit {
  readonly action = input.required<QueuedAction>();
  readonly letter = input.required<Previewed>();
  /** Saved, or left as it was. */
  readonly closed = output<boolean>();

  private readonly service = inject(CommandCenterService);
  private readonly toasts = inject(Toasts);

  protected readonly form = inject(NonNullableFormBuilder).group({
    generated_content: ['', [Validators.required, Validators.maxLength(LONGEST_LETTER)]],
  });
  // where nobody wrote one yet, the usual wording is what somebody else would have changed
  protected readonly submission = new Submission(this.form, () =>
    this.service.suggestion(this.action().id).pipe(
      map(({ generated_content }) => ({
        generated_content: generated_content || this.letter().content,
      })),
    ),
  );

  ngOnInit(): void {
    this.submission.begin({ generated_content: this.letter().content });
  }

  protected async save(): Promise<void> {
    const body = this.form.getRawValue();
    const done = await this.submission.run(() =>
      firstValueFrom(this.service.edit(this.action().id, body)),
    );
    if (!done) return;
    this.toasts.show($localize`The letter is saved.`);
    this.closed.emit(true);
  }
}
