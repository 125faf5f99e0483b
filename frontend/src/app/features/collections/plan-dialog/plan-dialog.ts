import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail, CollectionSettings } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { CollectionsService } from '@flows/collections/collections.service';
import { addDays, isDay } from '@shared/dates/day';
import { DayPipe, dayText } from '@shared/dates/day-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { cents } from '@shared/money/cents';
import { Money, moneyText } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { mostParts, split, USUAL, usualCount, usualStart } from '../plan-preview';

// what the API takes at most; the organisation may allow less
const MOST_PARTS = 36;

/** Offers to pay in instalments, which are shown while they are chosen. Closes with what to say. */
@Component({
  selector: 'app-plan-dialog',
  imports: [Control, DayPipe, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  templateUrl: './plan-dialog.html',
  styleUrl: './plan-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<PlanDialog, string>>(MatDialogRef);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);
  private readonly given = inject<{ case: CaseDetail; settings?: CollectionSettings }>(
    MAT_DIALOG_DATA,
  );
  private readonly policy = { ...USUAL, ...this.given.settings };
  private readonly today = this.session.today();

  protected readonly it = this.given.case;
  protected readonly form = inject(NonNullableFormBuilder).group({
    num_installments: [
      usualCount(this.it.current_balance, this.policy),
      [Validators.required, Validators.min(1), Validators.max(MOST_PARTS)],
    ],
    start_date: [usualStart(this.today, this.policy), Validators.required],
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly submission = new Submission(this.form);

  /** None while nothing sensible is entered. */
  protected readonly parts = computed(() => {
    this.values();
    const { num_installments, start_date } = this.form.getRawValue();
    const isCount = Number.isInteger(num_installments) && num_installments >= 1;
    if (!isCount || num_installments > MOST_PARTS || !isDay(start_date)) return [];
    return split(this.it.current_balance, num_installments, start_date);
  });
  /** Why it would be refused; said before it is sent, where the limits are known. */
  protected readonly faults = computed(() => {
    const parts = this.parts();
    if (!this.given.settings || !parts.length) return [];
    return [this.countFault(parts.length), this.startFault(parts[0].due)].filter(Boolean);
  });
  protected readonly countHint = this.given.settings
    ? $localize`1 to ${mostParts(this.policy)}:most:, monthly.`
    : '';
  protected readonly replaces = this.it.payment_plan !== null;

  protected async save(): Promise<void> {
    const body = this.form.getRawValue();
    await this.submission.run(async () => {
      await firstValueFrom(this.service.offerPlan(this.it.id, body));
      this.dialog.close($localize`The plan is offered to ${this.it.tenant_name}:tenant:.`);
    });
  }

  private countFault(count: number): string {
    const most = mostParts(this.policy);
    if (count > most) return $localize`At most ${most}:most: monthly instalments are agreed to.`;
    const isSmall =
      count > 1 && cents(this.it.current_balance) < cents(this.policy.least_installment) * count;
    const least = moneyText(this.policy.least_installment, this.session.currency(), this.locale);
    return isSmall ? $localize`An instalment would be less than ${least}:least:.` : '';
  }

  private startFault(start: string): string {
    if (start < this.today) return $localize`The first instalment cannot be due in the past.`;
    const latest = addDays(this.today, this.policy.first_within_days);
    const day = dayText(latest, this.locale);
    return start > latest
      ? $localize`The first instalment is due on ${day}:day: at the latest.`
      : '';
  }
}
