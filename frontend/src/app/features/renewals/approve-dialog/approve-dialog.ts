import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Renewal, RenewalSettings } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { RentChange } from '@flows/renewals/rent-change';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { cents, fromCents } from '@shared/money/cents';
import { Money, moneyText } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';

// what the API takes at most; the organisation may allow less
const LONGEST_TERM = 60;

/** Agrees to another rent or term than what is recommended. Closes with what to say. */
@Component({
  selector: 'app-approve-dialog',
  imports: [Control, Field, MatDialogModule, Money, ProblemNote, ReactiveFormsModule, RentChange],
  templateUrl: './approve-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApproveDialog {
  private readonly service = inject(RenewalsService);
  private readonly dialog = inject<MatDialogRef<ApproveDialog, string>>(MatDialogRef);
  private readonly locale = inject(LOCALE_ID);
  private readonly currency = inject(SessionService).currency;
  private readonly given = inject<{ renewal: Renewal; settings?: RenewalSettings }>(
    MAT_DIALOG_DATA,
  );

  protected readonly renewal = this.given.renewal;
  protected readonly form = inject(NonNullableFormBuilder).group({
    recommended_rent: [
      this.renewal.recommended_rent,
      [Validators.required, Validators.pattern(/^\s*\d{1,10}([.]\d{1,2})?\s*$/)],
    ],
    recommended_term_months: [
      this.renewal.recommended_term_months,
      [Validators.required, Validators.min(1), Validators.max(LONGEST_TERM)],
    ],
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly submission = new Submission(this.form);

  /** What would change, in percent of the present rent; null while nothing sensible is entered. */
  protected readonly change = computed(() => {
    this.values();
    const { recommended_rent } = this.form.controls;
    const now = cents(this.renewal.current_rent);
    if (recommended_rent.invalid || now <= 0) return null;
    return ((cents(recommended_rent.value) - now) / now) * 100;
  });
  /** Twelve times the difference. */
  protected readonly yearly = computed(() => {
    this.values();
    const { recommended_rent } = this.form.controls;
    if (recommended_rent.invalid) return null;
    return fromCents(12 * (cents(recommended_rent.value) - cents(this.renewal.current_rent)));
  });
  protected readonly rentHint = this.sayLimits();
  protected readonly termHint = this.given.settings
    ? $localize`1 to ${this.given.settings.longest_term_months}:most: months.`
    : '';

  protected async save(): Promise<void> {
    const { recommended_rent, recommended_term_months } = this.form.getRawValue();
    await this.submission.run(async () => {
      const body = { recommended_rent: recommended_rent.trim(), recommended_term_months };
      const done = await firstValueFrom(this.service.approve(this.renewal.id, body));
      const rent = moneyText(done.recommended_rent, this.currency(), this.locale);
      this.dialog.close($localize`${done.tenant_name}:tenant:: ${rent}:rent: is approved.`);
    });
  }

  private sayLimits(): string {
    const { settings } = this.given;
    if (!settings) return '';
    const most = Number(settings.most_increase_percent);
    const least = Number(settings.most_decrease_percent);
    return $localize`At most ${most}:most:% above and ${least}:least:% below the present rent.`;
  }
}
