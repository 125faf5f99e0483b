import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { PropertyBilling } from '@api/models';
import { LATE_FEE_FREQUENCY } from '@api/models/late-fee-frequency-array';
import { LATE_FEE_TYPE } from '@api/models/late-fee-type-array';
import { PRORATION } from '@api/models/proration-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingTermsService } from '../billing-terms.service';
import { lateFeeFrequencyLabel, lateFeeTypeLabel, prorationLabel } from '../billing-words';

/** How the leases of a property bill. Closes with what to say. */
@Component({
  selector: 'app-property-terms-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './property-terms-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyTermsDialog {
  private readonly service = inject(BillingTermsService);
  private readonly dialog = inject<MatDialogRef<PropertyTermsDialog, string>>(MatDialogRef);
  private readonly terms = inject<PropertyBilling>(MAT_DIALOG_DATA);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly prorations = PRORATION.map((value) => ({
    value,
    label: prorationLabel(value),
  }));
  protected readonly types = LATE_FEE_TYPE.map((value) => ({
    value,
    label: lateFeeTypeLabel(value),
  }));
  protected readonly frequencies = LATE_FEE_FREQUENCY.map((value) => ({
    value,
    label: lateFeeFrequencyLabel(value),
  }));
  protected readonly form = this.forms.group({
    auto_generate_invoices: this.terms.auto_generate_invoices,
    default_due_day: [
      this.terms.default_due_day,
      [Validators.required, Validators.min(1), Validators.max(28)],
    ],
    proration: this.forms.control(this.terms.proration),
    late_fee_enabled: this.terms.late_fee_enabled,
    late_fee_type: this.forms.control(this.terms.late_fee_type),
    late_fee_amount: [this.terms.late_fee_amount, Validators.required],
    grace_period_days: [
      this.terms.grace_period_days,
      [Validators.required, Validators.min(0), Validators.max(60)],
    ],
    late_fee_frequency: this.forms.control(this.terms.late_fee_frequency),
    late_fee_cap: [this.terms.late_fee_cap, Validators.required],
    interest_enabled: this.terms.interest_enabled,
    annual_interest_rate: [this.terms.annual_interest_rate, Validators.required],
    default_invoice_notes: this.terms.default_invoice_notes,
  });
  protected readonly submission = new Submission(this.form);
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly hasLateFee = computed(() => this.values().late_fee_enabled);
  protected readonly hasInterest = computed(() => this.values().interest_enabled);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const body = this.form.getRawValue();
      await firstValueFrom(this.service.changeProperty(this.terms.property, body));
      this.dialog.close($localize`How the property bills is saved.`);
    });
  }
}
