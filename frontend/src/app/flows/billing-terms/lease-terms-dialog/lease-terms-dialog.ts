import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { LateFeeType, LeaseBilling } from '@api/models';
import { LATE_FEE_TYPE } from '@api/models/late-fee-type-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingTermsService } from '../billing-terms.service';
import { lateFeeTypeLabel } from '../billing-words';

/** Lets a lease bill otherwise than its property; what is left empty is as there. Closes with what to say. */
@Component({
  selector: 'app-lease-terms-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './lease-terms-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseTermsDialog {
  private readonly service = inject(BillingTermsService);
  private readonly dialog = inject<MatDialogRef<LeaseTermsDialog, string>>(MatDialogRef);
  private readonly terms = inject<LeaseBilling>(MAT_DIALOG_DATA);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly types = LATE_FEE_TYPE.map((value) => ({
    value,
    label: lateFeeTypeLabel(value),
  }));
  protected readonly form = this.forms.group({
    due_day: this.forms.control<number | null>(this.terms.due_day, [
      Validators.min(1),
      Validators.max(31),
    ]),
    grace_period_days: this.forms.control<number | null>(this.terms.grace_period_days, [
      Validators.min(0),
      Validators.max(60),
    ]),
    late_fee_type: this.forms.control<LateFeeType | ''>(this.terms.late_fee_type || ''),
    late_fee_amount: this.terms.late_fee_amount ?? '',
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { late_fee_type, late_fee_amount, ...days } = this.form.getRawValue();
      const body = {
        ...days,
        late_fee_type: late_fee_type || null,
        late_fee_amount: late_fee_amount.trim() || null,
      };
      await firstValueFrom(this.service.changeLease(this.terms.lease, body));
      this.dialog.close($localize`How the lease bills is saved.`);
    });
  }
}
