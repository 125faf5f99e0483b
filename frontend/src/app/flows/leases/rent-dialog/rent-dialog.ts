import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Lease } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { addDays, beginOfNextMonth } from '@shared/dates/day';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { LeaseFlowsService } from '../lease-flows.service';
import { LeaseSummary } from '../lease-summary/lease-summary';

/** Lets a lease from month to month cost something else from a day to come on. */
@Component({
  selector: 'app-rent-dialog',
  imports: [Control, Field, LeaseSummary, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './rent-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RentDialog {
  private readonly service = inject(LeaseFlowsService);
  private readonly dialog = inject(MatDialogRef<RentDialog>);
  private readonly today = inject(SessionService).today();
  protected readonly lease = inject<Lease>(MAT_DIALOG_DATA);

  protected readonly earliest = addDays(this.today, 1);
  protected readonly form = inject(NonNullableFormBuilder).group({
    monthly_rent_amount: ['', Validators.required],
    first_day: [beginOfNextMonth(this.today), Validators.required],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { monthly_rent_amount, first_day } = this.form.getRawValue();
    const body = { first_day, monthly_rent_amount: monthly_rent_amount.trim() };
    const work = () => firstValueFrom(this.service.changeRent(this.lease.id, body));
    if (await this.submission.run(work)) {
      this.dialog.close($localize`Unit ${this.lease.unit_number}:unit: gets another rent.`);
    }
  }
}
