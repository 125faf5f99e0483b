import { ChangeDetectionStrategy, Component, computed, inject, Signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { Property } from '@api/models';
import { JobRow } from '@core/jobs/job-row';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingRun } from '../billing-run';
import { BillingService } from '../billing.service';
import { ReminderRows } from '../reminder-rows/reminder-rows';
import { daysOf } from '../reminder-words';
import { FIRST, ReminderRun } from '../run-results';

interface Asked {
  readonly property: string | null;
  readonly days_before: number[];
  readonly days_after: number[];
}

// up to ten numbers of up to three digits; how large a number may be, the server says
const DAYS = Validators.pattern(/^\s*[1-9]\d{0,2}(\s*[,;\s]\s*[1-9]\d{0,2}){0,9}\s*$/);

/** Reminds tenants of what is due: shows who would get which reminder, then sends them. Closes with what to say. */
@Component({
  selector: 'app-reminders-dialog',
  imports: [
    Control,
    Field,
    JobRow,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    ReminderRows,
  ],
  templateUrl: './reminders-dialog.html',
  styleUrl: '../run-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemindersDialog {
  private readonly service = inject(BillingService);
  private readonly dialog = inject<MatDialogRef<RemindersDialog, string>>(MatDialogRef);
  protected readonly properties = inject<Signal<readonly Property[]>>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    property: '',
    days_before: ['3, 1', [Validators.required, DAYS]],
    days_after: ['1, 7, 30', [Validators.required, DAYS]],
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly submission = new Submission(this.form);
  protected readonly run = new BillingRun<Asked, ReminderRun>((asked) =>
    this.service.sendReminders(asked),
  );
  private readonly asked = computed<Asked>(() => {
    this.values();
    const { property, days_before, days_after } = this.form.getRawValue();
    return {
      property: property || null,
      days_before: daysOf(days_before),
      days_after: daysOf(days_after),
    };
  });
  protected readonly found = computed(() => this.run.found(this.asked()));
  protected readonly leaving = computed(() => {
    const { reminders, unreachable } = this.found() ?? { reminders: 0, unreachable: 0 };
    return reminders - unreachable;
  });
  protected readonly sent = computed(() => this.firstOf('sent'));
  protected readonly leftOut = computed(() => this.firstOf('left out'));
  private readonly tenants = computed(() => [
    ...new Set([...this.sent(), ...this.leftOut()].map(({ tenant }) => tenant)),
  ]);
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
      if (made) this.dialog.close(said(made));
    });
  }

  private firstOf(which: 'sent' | 'left out') {
    const shown = this.found()?.shown ?? [];
    return shown.filter((row) => (which === 'sent') === !row.hindrance).slice(0, FIRST);
  }
}

function said({ reminders, unreachable }: ReminderRun): string {
  const sent = reminders - unreachable;
  const main =
    sent === 1
      ? $localize`1 reminder is on its way.`
      : $localize`${sent}:count: reminders are on their way.`;
  if (!unreachable) return main;
  const rest =
    unreachable === 1
      ? $localize`1 was left out.`
      : $localize`${unreachable}:count: were left out.`;
  return `${main} ${rest}`;
}
