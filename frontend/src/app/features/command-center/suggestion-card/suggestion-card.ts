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
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { ActionBadge } from '../action-badge';
import { CommandCenterService } from '../command-center.service';
import { actionLabel, isWritten } from '../command-words';

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
    PercentPipe,
    ProblemNote,
    ReactiveFormsModule,
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
  protected readonly payload = computed(() => this.action().suggested_payload as Payload);
  protected readonly basis = computed(() => this.action().basis as unknown as Basis);

  private readonly written = computed(() => {
    const { unit, action_type } = this.action();
    if (!this.may().preview || !isWritten(action_type)) return undefined;
    return { action_type, unit_ids: [unit], method: 'email' as const };
  });
  private readonly preview = rxResource({
    request: this.written,
    loader: ({ request }) => (request ? this.service.preview(request) : EMPTY),
  });
  protected readonly letter = computed(() => this.preview.value()?.units.at(0));
  protected readonly letterProblem = computed(() => toProblem(this.preview.error()));
  protected readonly isReading = this.preview.isLoading;

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

  private name(): string {
    return actionLabel(this.action().action_type);
  }
}
