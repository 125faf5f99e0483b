import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Lease } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Day } from '@shared/dates/day';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { DayPipe } from '@shared/dates/day-pipe';
import { ProblemNote } from '@shared/problem/problem-note';
import { needsForce } from '../lease-action';
import { LeaseFlowsService } from '../lease-flows.service';
import { LeaseSummary } from '../lease-summary/lease-summary';

/** Closes a lease after the move-out; without a notice only when that is said explicitly (N1-15). */
@Component({
  selector: 'app-vacate-dialog',
  imports: [
    Control,
    DayPipe,
    Field,
    LeaseSummary,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
  ],
  templateUrl: './vacate-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VacateDialog {
  private readonly service = inject(LeaseFlowsService);
  private readonly dialog = inject(MatDialogRef<VacateDialog>);
  protected readonly lease = inject<Lease>(MAT_DIALOG_DATA);

  protected readonly force = needsForce(this.lease.lease_status);
  protected readonly today = inject(SessionService).today();
  protected readonly form = inject(NonNullableFormBuilder).group({
    // the announced day once it has come, today otherwise
    actual_move_out_date: [
      announcedOr(this.lease.notice_move_out_date, this.today),
      [Validators.required],
    ],
    sure: [!this.force, Validators.requiredTrue],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { actual_move_out_date } = this.form.getRawValue();
    const moveOut = { actual_move_out_date, force: this.force };
    const work = () => firstValueFrom(this.service.markVacant(this.lease.id, moveOut));
    if (await this.submission.run(work)) {
      this.dialog.close($localize`Unit ${this.lease.unit_number}:unit: is now vacant.`);
    }
  }
}

function announcedOr(announced: Day | null, today: Day): Day {
  return announced && announced < today ? announced : today;
}
