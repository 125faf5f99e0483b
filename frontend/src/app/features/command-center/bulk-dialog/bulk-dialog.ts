import { DecimalPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  LOCALE_ID,
  signal,
} from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import {
  AbstractControl,
  FormGroup,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  ValidationErrors,
  Validators,
} from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { debounceTime, firstValueFrom } from 'rxjs';

import { Executed, Method, PayloadRequest, Previewed, SuggestedAction } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { fromLocalTime } from '@shared/dates/local-time';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { zoneLabel } from '@shared/dates/zones';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { showProblem } from '@shared/forms/show-problem';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { lastKnown } from '@shared/tables/last-known';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { BatchOutcome } from '../batch-outcome/batch-outcome';
import { CommandCenterService } from '../command-center.service';
import {
  actionLabel,
  AMOUNT,
  isWritten,
  LONGEST_TERM,
  methodLabel,
  METHODS,
  numbersOf,
} from '../command-words';
import { PreviewPane } from '../preview-pane/preview-pane';
import { Chosen } from '../selection';

export interface BulkGiven {
  readonly action: SuggestedAction;
  readonly chosen: Chosen;
  readonly count: number;
}

const TYPING_PAUSE_MS = 400;

/** One action for many units: who gets what and who is left out, then sent, then what came of it. */
@Component({
  selector: 'app-bulk-dialog',
  imports: [
    BatchOutcome,
    Control,
    DecimalPipe,
    Field,
    Icon,
    MatDialogModule,
    MomentPipe,
    PreviewPane,
    ProblemNote,
    ReactiveFormsModule,
    Skeleton,
  ],
  templateUrl: './bulk-dialog.html',
  styleUrl: './bulk-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkDialog {
  private readonly service = inject(CommandCenterService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);
  private readonly dialog = inject<MatDialogRef<BulkDialog, boolean>>(MatDialogRef);
  protected readonly given = inject<BulkGiven>(MAT_DIALOG_DATA);

  protected readonly label = actionLabel(this.given.action);
  protected readonly methods = METHODS.map((value) => ({ value, label: methodLabel(value) }));
  protected readonly zone = zoneLabel(this.session.timeZone());
  /** What this action takes instead of what is suggested for each unit. */
  protected readonly takes = new Set(numbersOf(this.given.action));
  protected readonly isLetter = isWritten(this.given.action);
  protected readonly form = inject(NonNullableFormBuilder).group(
    {
      method: (isWritten(this.given.action) ? 'email' : 'manual') as Method,
      when: 'now' as 'now' | 'later',
      scheduled_for: '',
      rent_amount: ['', Validators.pattern(AMOUNT)],
      term_months: ['', [Validators.min(1), Validators.max(LONGEST_TERM)]],
      effective_date: '',
      inspection_date: '',
    },
    { validators: needsTime },
  );
  protected readonly submission = new Submission(this.form);
  /** What was asked for; null until it is. */
  protected readonly done = signal<Executed | null>(null);
  // the same press twice, or once more after a lost answer, is the same batch
  private key = crypto.randomUUID();

  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  private readonly settled = toSignal(this.form.valueChanges.pipe(debounceTime(TYPING_PAUSE_MS)), {
    initialValue: null,
  });
  private readonly asked = computed(
    () => {
      this.settled();
      const { action, chosen } = this.given;
      const { method } = this.form.getRawValue();
      return { action_type: action, ...chosen, method, suggested_payload: this.payload() };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  private readonly read = rxResource({
    request: this.asked,
    loader: ({ request }) => this.service.preview(request),
  });
  protected readonly previews = lastKnown(this.read.value);
  protected readonly isReading = this.read.isLoading;
  protected readonly problem = computed(() => toProblem(this.read.error()));
  // what was wrong with a number stands at its field
  protected readonly unplaced = signal('');

  protected readonly ready = computed(
    () => this.previews()?.units.filter(({ problem }) => !problem) ?? [],
  );
  protected readonly leftOut = computed(
    () => this.previews()?.units.filter(({ problem }) => problem) ?? [],
  );
  /** Each reason once, with those it holds for. */
  protected readonly reasons = computed(() => byReason(this.leftOut()));
  /** More are selected than are looked at before. */
  protected readonly isPart = computed(() => {
    const previews = this.previews();
    return !!previews && previews.count > previews.units.length;
  });
  protected readonly isNobody = computed(
    () => !!this.previews() && !this.isPart() && this.ready().length === 0,
  );
  protected readonly when = computed(() => {
    this.values();
    const { when, scheduled_for } = this.form.getRawValue();
    return when === 'later' ? fromLocalTime(scheduled_for, this.session.timeZone()) : null;
  });
  protected readonly isLater = computed(() => this.values()?.when === 'later');
  /** Which rent is billed when, in one sentence; nothing where no rent is announced. */
  protected readonly billing = computed(() => {
    this.values();
    if (this.given.action !== 'rent_increase_notice') return '';
    const { effective_date } = this.form.getRawValue();
    const day = effective_date && dayText(effective_date, this.locale);
    return day
      ? $localize`The new rent is billed from ${day}:day: on, the days before by the old one.`
      : $localize`The new rent is billed from the day in each letter on, the days before by the old one.`;
  });
  /** What pressing the button does, in one sentence. */
  protected readonly sentence = computed(() => {
    this.values();
    const { method } = this.form.getRawValue();
    const count = this.isPart() ? (this.previews()?.count ?? 0) : this.ready().length;
    return describe(this.given.action, method, count, this.isPart());
  });

  constructor() {
    effect(() => this.unplaced.set(showProblem(this.form, this.problem())));
  }

  protected async save(): Promise<void> {
    const { action, chosen } = this.given;
    const { method } = this.form.getRawValue();
    const body = {
      action_type: action,
      ...chosen,
      method,
      scheduled_for: this.when(),
      suggested_payload: this.payload(),
    };
    await this.submission.run(async () => {
      try {
        this.done.set(await firstValueFrom(this.service.execute(body, this.key)));
      } catch (error) {
        // refused: what is asked for next is something else
        if (isRefused(error)) this.key = crypto.randomUUID();
        throw error;
      }
    });
  }

  protected close(): void {
    this.dialog.close(this.done() !== null);
  }

  private payload(): PayloadRequest {
    const { rent_amount, term_months, effective_date, inspection_date } = this.form.getRawValue();
    return {
      ...(rent_amount.trim() && { rent_amount: rent_amount.trim() }),
      ...(term_months && { term_months: Number(term_months) }),
      ...(effective_date && { effective_date }),
      ...(inspection_date && { inspection_date }),
    };
  }
}

function byReason(units: readonly Previewed[]): { reason: string; units: Previewed[] }[] {
  const found = new Map<string, Previewed[]>();
  for (const unit of units) found.set(unit.problem, [...(found.get(unit.problem) ?? []), unit]);
  return [...found].map(([reason, them]) => ({ reason, units: them }));
}

/** The server answered; without an answer it may have done it. */
function isRefused(error: unknown): boolean {
  const status = toProblem(error)?.status ?? 0;
  return status >= 400 && status < 500;
}

/** Later needs a time. */
function needsTime(form: AbstractControl): ValidationErrors | null {
  const { when, scheduled_for } = (form as FormGroup).controls;
  const isMissing = when.value === 'later' && !scheduled_for.value;
  if (isMissing !== scheduled_for.hasError('required'))
    scheduled_for.setErrors(isMissing ? { required: true } : null);
  return null;
}

function describe(action: SuggestedAction, method: Method, count: number, isPart: boolean): string {
  const units = isPart
    ? $localize`up to ${count}:count: units`
    : count === 1
      ? $localize`1 unit`
      : $localize`${count}:count: units`;
  if (!isWritten(action))
    return $localize`A work order is made for ${units}:units:. Nobody is written to.`;
  const ways: Record<Method, string> = {
    email: $localize`The tenants of ${units}:units: are written to by e-mail.`,
    sms: $localize`The tenants of ${units}:units: get a text message.`,
    both: $localize`The tenants of ${units}:units: get an e-mail and a text message.`,
    manual: $localize`The letters of ${units}:units: are prepared. Nobody is written to: you hand them over.`,
  };
  return ways[method];
}
