import { PercentPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { EMPTY } from 'rxjs';

import { QueuedAction } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { lastKnown } from '@shared/tables/last-known';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { ActionBadge } from '../action-badge';
import { CommandCenterService } from '../command-center.service';
import { actionLabel, isWritten, numbersOf } from '../command-words';
import { SuggestedLetterForm } from '../letter-form/letter-form';
import { NumbersForm } from '../numbers-form/numbers-form';

/** What the night wrote down of a suggestion, as the API has it. */
interface Basis {
  readonly as_of: string;
  readonly current_rent: string;
  readonly market_rent: string | null;
  readonly days_to_expiry: number | null;
  readonly days_past_end: number | null;
  readonly days_to_move_out: number | null;
  readonly churn_score: number | null;
  readonly parts: readonly { readonly words: string; readonly share: string }[];
}

interface Payload {
  readonly rent_amount?: string;
  readonly term_months?: number;
  readonly effective_date?: string;
  readonly inspection_date?: string;
  readonly available_from?: string;
}

type Part = 'numbers' | 'letter';

/** One suggestion: why, on which data, with which numbers and words, and the decision about it. */
@Component({
  selector: 'app-suggestion-card',
  imports: [
    ActionBadge,
    Control,
    DayPipe,
    Field,
    Icon,
    MomentPipe,
    Money,
    NumbersForm,
    PercentPipe,
    ProblemNote,
    ReactiveFormsModule,
    SuggestedLetterForm,
    Tag,
  ],
  templateUrl: './suggestion-card.html',
  styleUrl: './suggestion-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuggestionCard {
  readonly action = input.required<QueuedAction>();
  readonly may = input.required<{ preview: boolean; decide: boolean }>();
  readonly changed = output();

  private readonly service = inject(CommandCenterService);
  private readonly toasts = inject(Toasts);

  protected readonly attempt = new Attempt();
  protected readonly dismissing = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly basis = computed(() => this.action().basis as unknown as Basis);
  protected readonly hasNumbers = computed(() => numbersOf(this.action().action_type).length > 0);
  /** What is being written in, and the suggestion as it was read for that. */
  private readonly editing = signal<{ part: Part; action: QueuedAction } | null>(null);
  protected readonly isEditing = computed(() => this.editing() !== null);
  protected readonly inNumbers = computed(() => this.opened('numbers'));
  protected readonly inLetter = computed(() => this.opened('letter'));

  private readonly written = computed(() => {
    const { unit, action_type } = this.action();
    if (!this.may().preview || !isWritten(action_type)) return undefined;
    return { action_type, unit_ids: [unit], method: 'email' as const };
  });
  private readonly preview = rxResource({
    request: this.written,
    loader: ({ request }) => (request ? this.service.preview(request) : EMPTY),
  });
  private readonly previews = lastKnown(this.preview.value);
  protected readonly letter = computed(() => this.previews()?.units.at(0));
  protected readonly letterProblem = computed(() => toProblem(this.preview.error()));
  protected readonly isReading = this.preview.isLoading;
  /** The numbers as they would leave now; of what nobody is written about, as they are suggested. */
  protected readonly numbers = computed((): Payload => {
    const payload = this.action().suggested_payload as Payload;
    const letter = this.letter();
    if (!letter || letter.problem) return payload;
    return {
      ...payload,
      rent_amount: letter.proposed_rent ?? payload.rent_amount,
      term_months: letter.term_months ?? payload.term_months,
      effective_date: letter.effective_date ?? payload.effective_date,
      inspection_date: letter.inspection_date ?? payload.inspection_date,
    };
  });
  /** The day that was put down, where another one would be what leaves. */
  protected readonly otherDay = computed(() => {
    const payload = this.action().suggested_payload as Payload;
    const { effective_date, inspection_date } = this.numbers();
    if (payload.effective_date !== effective_date) return payload.effective_date ?? null;
    return payload.inspection_date !== inspection_date ? (payload.inspection_date ?? null) : null;
  });
  /** There is a letter, and it says other numbers by now: it would not be what is sent. */
  protected readonly isLetterPast = computed(() => {
    const letter = this.letter();
    const hasOwn = !!this.action().generated_content;
    return hasOwn && !!letter && !letter.problem && !letter.is_own_content;
  });

  protected async edit(part: Part): Promise<void> {
    const action = await this.attempt.read(this.service.suggestion(this.action().id));
    if (action) this.editing.set({ part, action });
  }

  protected closed(isSaved: boolean): void {
    this.editing.set(null);
    if (isSaved) this.changed.emit();
  }

  protected async useOurs(): Promise<void> {
    if (!(await this.attempt.run(this.service.edit(this.action().id, { generated_content: '' }))))
      return;
    this.toasts.show($localize`The usual wording is sent again.`);
    this.changed.emit();
  }

  protected async approve(): Promise<void> {
    if (!(await this.attempt.run(this.service.approve(this.action().id)))) return;
    this.toasts.show($localize`${this.name()}:action: is approved: ready to be sent.`);
    this.changed.emit();
  }

  protected async dismiss(): Promise<void> {
    const { reason } = this.form.getRawValue();
    if (!(await this.attempt.run(this.service.dismiss(this.action().id, reason.trim())))) return;
    this.toasts.show($localize`${this.name()}:action: is dismissed.`);
    this.changed.emit();
  }

  private opened(part: Part): QueuedAction | null {
    const editing = this.editing();
    return editing?.part === part ? editing.action : null;
  }

  private name(): string {
    return actionLabel(this.action().action_type);
  }
}
