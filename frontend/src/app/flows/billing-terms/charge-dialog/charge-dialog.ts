import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { ChargeKind, Frequency } from '@api/models';
import { CHARGE_KIND } from '@api/models/charge-kind-array';
import { FREQUENCY } from '@api/models/frequency-array';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { chargeKindLabel } from '@shared/money/charge-kinds';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingTermsService } from '../billing-terms.service';
import { frequencyLabel } from '../billing-words';

// the rent is the lease's own, and late fees come by themselves
const KINDS = CHARGE_KIND.filter((kind) => kind !== 'rent' && kind !== 'late_fee');

/** Charges a lease for something besides the rent. Closes with what to say. */
@Component({
  selector: 'app-charge-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './charge-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChargeDialog {
  private readonly service = inject(BillingTermsService);
  private readonly dialog = inject<MatDialogRef<ChargeDialog, string>>(MatDialogRef);
  private readonly lease = inject<string>(MAT_DIALOG_DATA);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly kinds = KINDS.map((value) => ({ value, label: chargeKindLabel(value) }));
  protected readonly frequencies = FREQUENCY.map((value) => ({
    value,
    label: frequencyLabel(value),
  }));
  protected readonly form = this.forms.group({
    charge_type: this.forms.control<ChargeKind>('parking'),
    description: ['', [Validators.required, Validators.maxLength(150)]],
    amount: ['', Validators.required],
    frequency: this.forms.control<Frequency>('monthly'),
    start_date: [inject(SessionService).today(), Validators.required],
    end_date: '',
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { end_date, ...given } = this.form.getRawValue();
      const body = { ...given, lease: this.lease, end_date: end_date || null };
      const { description } = await firstValueFrom(this.service.addCharge(body));
      this.dialog.close($localize`${description}:what: is charged from now on.`);
    });
  }
}
