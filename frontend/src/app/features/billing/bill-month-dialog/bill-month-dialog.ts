import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  LOCALE_ID,
  Signal,
} from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { Property } from '@api/models';
import { JobRow } from '@core/jobs/job-row';
import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingRun } from '../billing-run';
import { BillingService } from '../billing.service';
import { monthsAround, monthText } from '../months';
import { FIRST, Generated } from '../run-results';

/** Bills a month: shows what that would make, then makes it. Closes with what to say. */
@Component({
  selector: 'app-bill-month-dialog',
  imports: [
    Control,
    DayPipe,
    Field,
    JobRow,
    MatDialogModule,
    Money,
    ProblemNote,
    ReactiveFormsModule,
  ],
  templateUrl: './bill-month-dialog.html',
  styleUrl: '../run-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BillMonthDialog {
  private readonly service = inject(BillingService);
  private readonly dialog = inject<MatDialogRef<BillMonthDialog, string>>(MatDialogRef);
  private readonly locale = inject(LOCALE_ID);
  private readonly today = inject(SessionService).today();
  protected readonly properties = inject<Signal<readonly Property[]>>(MAT_DIALOG_DATA);

  protected readonly months = monthsAround(this.today).map((value) => ({
    value,
    label: monthText(value, this.locale),
  }));
  protected readonly form = inject(NonNullableFormBuilder).group({
    month: `${this.today.slice(0, 8)}01`,
    property: '',
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly submission = new Submission(this.form);
  protected readonly run = new BillingRun<{ month: string; property: string | null }, Generated>(
    (asked) => this.service.generate(asked),
  );
  private readonly asked = computed(() => {
    this.values();
    const { month, property } = this.form.getRawValue();
    return { month, property: property || null };
  });
  protected readonly found = computed(() => this.run.found(this.asked()));
  protected readonly first = computed(() => this.found()?.shown.slice(0, FIRST) ?? []);
  private readonly tenants = computed(() => this.first().map(({ tenant }) => tenant));
  // the rows are shown without names, too
  protected readonly leases = rxResource({
    request: () => (this.tenants().length ? this.tenants() : undefined),
    loader: ({ request: tenants }) => this.service.getLeasesOf(tenants ?? []),
  });

  protected async save(): Promise<void> {
    const asked = this.asked();
    await this.submission.run(async () => {
      if (!this.found()) return this.run.check(asked);
      const made = await this.run.perform(asked);
      if (made) this.dialog.close(this.say(made.invoices, asked.month));
    });
  }

  private say(invoices: number, month: string): string {
    const name = monthText(month, this.locale);
    return invoices === 1
      ? $localize`1 invoice of ${name}:month: is issued.`
      : $localize`${invoices}:count: invoices of ${name}:month: are issued.`;
  }
}
