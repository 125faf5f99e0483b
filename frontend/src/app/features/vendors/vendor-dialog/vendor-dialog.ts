import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, map } from 'rxjs';

import { Vendor } from '@api/models';
import { TRADE } from '@api/models/trade-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { tradeLabel } from '../vendor-words';
import { VendorsService } from '../vendors.service';
import { toForm, vendorForm, vendorOf } from './vendor-form';

/** Enters a vendor, or edits one. Closes with the vendor. */
@Component({
  selector: 'app-vendor-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './vendor-dialog.html',
  styleUrl: './vendor-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VendorDialog {
  private readonly service = inject(VendorsService);
  private readonly dialog = inject<MatDialogRef<VendorDialog, Vendor>>(MatDialogRef);
  protected readonly vendor = inject<Vendor | null>(MAT_DIALOG_DATA);

  protected readonly trades = TRADE.map((value) => ({ value, label: tradeLabel(value) }));
  protected readonly form = vendorForm(inject(NonNullableFormBuilder), this.vendor);
  protected readonly submission = new Submission(
    this.form,
    this.vendor && (() => this.service.getVendor(this.vendor?.id ?? '').pipe(map(toForm))),
  );

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const work = this.service.save(this.vendor?.id, vendorOf(this.form));
      this.dialog.close(await firstValueFrom(work));
    });
  }
}
