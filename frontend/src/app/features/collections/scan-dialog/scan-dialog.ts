import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, lastValueFrom, tap } from 'rxjs';

import { Job } from '@api/models';
import { JobRow } from '@core/jobs/job-row';
import { JobsStore } from '@core/jobs/jobs.store';
import { CollectionsService } from '@flows/collections/collections.service';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';

/** The `result` of the job. */
interface Scanned {
  readonly created: number;
  readonly refreshed: number;
  readonly closed: number;
}

/** Runs the daily scan now, and follows it. Closes with what to say. */
@Component({
  selector: 'app-scan-dialog',
  imports: [JobRow, MatDialogModule, ProblemNote],
  template: `
    <h2 mat-dialog-title i18n>Scan for what is overdue</h2>
    <form (submit)="save($event)" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note() || failure()" />
        <p i18n>
          Each tenant with something past its day gets a case, those there are follow the books, and
          what is paid is closed. Nothing is sent by the scan: steps go out in the hours after it.
        </p>
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
  private readonly service = inject(CollectionsService);
  private readonly jobs = inject(JobsStore);
  private readonly dialog = inject<MatDialogRef<ScanDialog, string>>(MatDialogRef);

  protected readonly submission = new Submission(inject(NonNullableFormBuilder).group({}));
  /** The job that is under way. */
  protected readonly job = signal<Job | null>(null);
  protected readonly failure = signal('');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set('');
    await this.submission.run(async () => {
      const { id } = await firstValueFrom(this.service.scan());
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

function say({ created, refreshed, closed }: Scanned): string {
  if (!created && !refreshed && !closed) return $localize`Nothing new: every case is up to date.`;
  return $localize`New cases: ${created}:created:. Changed: ${refreshed}:changed:. Paid: ${closed}:paid:.`;
}
