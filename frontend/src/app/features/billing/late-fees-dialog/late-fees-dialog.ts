import { ChangeDetectionStrategy, Component, computed, inject, Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { Property } from '@api/models';
import { JobRow } from '@core/jobs/job-row';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingRun } from '../billing-run';
import { BillingService } from '../billing.service';
import { FIRST, LateRun } from '../run-results';

/** Charges what is late: shows which fees that would be, then charges them. Closes with what to say. */
@Component({
  selector: 'app-late-fees-dialog',
  imports: [Control, Field, JobRow, MatDialogModule, Money, ProblemNote, ReactiveFormsModule],
  templateUrl: './late-fees-dialog.html',
  styleUrl: '../run-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LateFeesDialog {
  private readonly service = inject(BillingService);
  private readonly dialog = inject<MatDialogRef<LateFeesDialog, string>>(MatDialogRef);
  protected readonly properties = inject<Signal<readonly Property[]>>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({ property: '' });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly submission = new Submission(this.form);
  protected readonly run = new BillingRun<{ property: string | null }, LateRun>((asked) =>
    this.service.applyLateFees(asked),
  );
  private readonly asked = computed(() => {
    this.values();
    return { property: this.form.getRawValue().property || null };
  });
  protected readonly found = computed(() => this.run.found(this.asked()));
  protected readonly first = computed(() => this.found()?.shown.slice(0, FIRST) ?? []);

  protected async save(): Promise<void> {
    const asked = this.asked();
    await this.submission.run(async () => {
      if (!this.found()) return this.run.check(asked);
      const made = await this.run.perform(asked);
      if (!made) return;
      this.dialog.close(
        made.fees === 1
          ? $localize`1 late fee is charged.`
          : $localize`${made.fees}:count: late fees are charged.`,
      );
    });
  }
}
