import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Lease } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { addDays } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { LeaseFlowsService } from '../lease-flows.service';
import { LeaseSummary } from '../lease-summary/lease-summary';

/** Moves an active lease to month-to-month. */
@Component({
  selector: 'app-convert-dialog',
  imports: [DayPipe, LeaseSummary, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Convert to month-to-month</h2>
    <form [formGroup]="form" (ngSubmit)="convert()">
      <mat-dialog-content class="stack">
        <app-lease-summary [lease]="lease" />
        <app-problem-note [text]="submission.note()" />
        <p i18n>The lease goes on month by month, counted as holdover from {{ since() | day }}.</p>
        @if (early()) {
          <p class="notice warn" i18n>Its term runs until {{ lease.lease_end_date | day }}.</p>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Convert
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConvertDialog {
  private readonly service = inject(LeaseFlowsService);
  private readonly dialog = inject(MatDialogRef<ConvertDialog>);
  private readonly today = inject(SessionService).today();
  protected readonly lease = inject<Lease>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({});
  protected readonly submission = new Submission(this.form);
  protected readonly early = computed(() => (this.lease.lease_end_date ?? '') >= this.today);
  // today by hand, the day after the end once that has passed (N1-14)
  protected readonly since = computed(() => {
    const end = this.lease.lease_end_date;
    return end && end < this.today ? addDays(end, 1) : this.today;
  });

  protected async convert(): Promise<void> {
    const work = () => firstValueFrom(this.service.convertToMtm(this.lease.id));
    if (await this.submission.run(work)) {
      this.dialog.close($localize`Unit ${this.lease.unit_number}:unit: is now month-to-month.`);
    }
  }
}
