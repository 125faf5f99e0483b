import { ChangeDetectionStrategy, Component, inject, signal, Signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, lastValueFrom, tap } from 'rxjs';

import { Job, Property } from '@api/models';
import { JobRow } from '@core/jobs/job-row';
import { JobsStore } from '@core/jobs/jobs.store';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';

/** The `result` of the job. */
interface Scanned {
  readonly recommended: number;
  readonly expired: number;
}

/** Runs the nightly scan now, and follows it. Closes with what to say. */
@Component({
  selector: 'app-scan-dialog',
  imports: [Control, Field, JobRow, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Scan for renewals</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note() || failure()" />
        <p class="muted" i18n>
          Every lease with 30 to 120 days left, and every one from month to month, gets a score, a
          recommended rent and a letter, unless it has them. What ran out is closed.
        </p>
        <app-field i18n-label label="Property" [control]="form.controls.property">
          <select appControl formControlName="property">
            <option value="" i18n>All properties</option>
            @for (property of properties(); track property.id) {
              <option [value]="property.id">{{ property.name }}</option>
            }
          </select>
        </app-field>
        <label class="choice">
          <input type="checkbox" formControlName="with_expiring" />
          <span i18n>Leases with less than 30 days left, too</span>
        </label>
        @if (job(); as job) {
          <app-job-row [job]="job" />
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Close</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Scan
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScanDialog {
  private readonly service = inject(RenewalsService);
  private readonly jobs = inject(JobsStore);
  private readonly dialog = inject<MatDialogRef<ScanDialog, string>>(MatDialogRef);
  protected readonly properties = inject<Signal<readonly Property[]>>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    property: '',
    with_expiring: false,
  });
  protected readonly submission = new Submission(this.form);
  /** The job that is under way. */
  protected readonly job = signal<Job | null>(null);
  protected readonly failure = signal('');

  protected async save(): Promise<void> {
    const { property, with_expiring } = this.form.getRawValue();
    this.failure.set('');
    await this.submission.run(async () => {
      const body = { property: property || null, with_expiring };
      const { id } = await firstValueFrom(this.service.scan(body));
      await this.follow(id);
    });
    this.job.set(null);
  }

  private async follow(id: string): Promise<void> {
    const seen = this.jobs.follow(id).pipe(tap((job) => this.job.set(job)));
    const { status, message, result } = await lastValueFrom(seen);
    if (status === 'succeeded') this.dialog.close(say(result as unknown as Scanned));
    else this.failure.set(message || $localize`The scan did not finish. Scan again.`);
  }
}

function say({ recommended, expired }: Scanned): string {
  if (!recommended && !expired)
    return $localize`Nothing new: every lease that comes up has its recommendation.`;
  const made =
    recommended === 1
      ? $localize`1 lease has a new recommendation.`
      : $localize`${recommended}:count: leases have a new recommendation.`;
  return expired ? $localize`${made}:made: Run out: ${expired}:count:.` : made;
}
