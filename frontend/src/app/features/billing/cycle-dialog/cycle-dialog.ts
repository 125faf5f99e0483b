import { ChangeDetectionStrategy, Component, inject, LOCALE_ID, Signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Property } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BillingService } from '../billing.service';
import { lastDayOf, monthText } from '../months';

/** Adds a billing cycle; this month is proposed. Closes with what to say. */
@Component({
  selector: 'app-cycle-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './cycle-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CycleDialog {
  private readonly service = inject(BillingService);
  private readonly dialog = inject<MatDialogRef<CycleDialog, string>>(MatDialogRef);
  private readonly month = `${inject(SessionService).today().slice(0, 8)}01`;
  protected readonly properties = inject<Signal<readonly Property[]>>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    name: [
      monthText(this.month, inject(LOCALE_ID)),
      [Validators.required, Validators.maxLength(100)],
    ],
    property: '',
    start_date: [this.month, Validators.required],
    end_date: [lastDayOf(this.month), Validators.required],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { name, property, ...days } = this.form.getRawValue();
      const body = { name: name.trim(), property: property || null, ...days };
      const cycle = await firstValueFrom(this.service.addCycle(body));
      this.dialog.close($localize`${cycle.name}:name: is added.`);
    });
  }
}
