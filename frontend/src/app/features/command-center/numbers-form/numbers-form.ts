import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  OnInit,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom, map } from 'rxjs';

import { PayloadRequest, QueuedAction } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Toasts } from '@shared/ui/toasts';
import { AMOUNT, LONGEST_TERM, NumberName, numbersOf } from '../command-words';
import { CommandCenterService } from '../command-center.service';

/** Puts other numbers into a suggestion: those that its action takes. */
@Component({
  selector: 'app-numbers-form',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './numbers-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumbersForm implements OnInit {
  readonly action = input.required<QueuedAction>();
  /** Saved, or left as it was. */
  readonly closed = output<boolean>();

  private readonly service = inject(CommandCenterService);
  private readonly toasts = inject(Toasts);

  protected readonly takes = computed(() => new Set(numbersOf(this.action().action_type)));
  protected readonly form = inject(NonNullableFormBuilder).group({
    rent_amount: ['', [Validators.required, Validators.pattern(AMOUNT)]],
    term_months: [12, [Validators.required, Validators.min(1), Validators.max(LONGEST_TERM)]],
    effective_date: ['', Validators.required],
    inspection_date: ['', Validators.required],
  });
  protected readonly submission = new Submission(this.form, () =>
    this.service.suggestion(this.action().id).pipe(map(valuesOf)),
  );

  ngOnInit(): void {
    this.submission.begin(valuesOf(this.action()));
    for (const [name, control] of Object.entries(this.form.controls)) {
      if (!this.takes().has(name as NumberName)) control.disable();
    }
  }

  protected async save(): Promise<void> {
    const { id } = this.action();
    const suggested_payload = this.payload();
    const done = await this.submission.run(async () => {
      await this.requirePossible(suggested_payload);
      return firstValueFrom(this.service.edit(id, { suggested_payload }));
    });
    if (!done) return;
    this.toasts.show($localize`It is saved.`);
    this.closed.emit(true);
  }

  /** The limits of the organisation are those of the letter: what cannot be sent is not kept either. */
  private async requirePossible(suggested_payload: PayloadRequest): Promise<void> {
    const { action_type, unit } = this.action();
    const asked = { action_type, unit_ids: [unit], method: 'manual' as const, suggested_payload };
    const { units } = await firstValueFrom(this.service.preview(asked));
    const problem = units.at(0)?.problem;
    if (!problem) return;
    // of one that was changed it is clear where the fault lies
    const [changed, another] = Object.entries(this.form.controls).filter(([, each]) => each.dirty);
    const place = changed && !another ? changed[0] : 'detail';
    throw new HttpErrorResponse({ status: 400, error: { [place]: problem } });
  }

  private payload(): PayloadRequest {
    // what is disabled is not among the values
    const { rent_amount, ...others } = this.form.value;
    return { ...(rent_amount && { rent_amount: rent_amount.trim() }), ...others };
  }
}

function valuesOf({ suggested_payload }: QueuedAction): Partial<Record<NumberName, unknown>> {
  const { rent_amount, term_months, effective_date, inspection_date } = suggested_payload;
  return { rent_amount, term_months, effective_date, inspection_date };
}
