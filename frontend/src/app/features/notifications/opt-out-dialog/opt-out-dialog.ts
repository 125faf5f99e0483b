import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Coverage, Medium } from '@api/models';
import { COVERAGE } from '@api/models/coverage-array';
import { MEDIUM } from '@api/models/medium-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { coverageLabel, mediumLabel } from '../notification-words';
import { NotificationsService } from '../notifications.service';

/** Notes that somebody wants nothing more. Closes with what to say. */
@Component({
  selector: 'app-opt-out-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './opt-out-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptOutDialog {
  private readonly service = inject(NotificationsService);
  private readonly dialog = inject<MatDialogRef<OptOutDialog, string>>(MatDialogRef);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly media = MEDIUM.map((value) => ({ value, label: mediumLabel(value) }));
  protected readonly coverages = COVERAGE.map((value) => ({
    value,
    label: coverageLabel(value),
  }));
  protected readonly form = this.forms.group({
    medium: this.forms.control<Medium>('email'),
    address: ['', [Validators.required, Validators.maxLength(254)]],
    coverage: this.forms.control<Coverage>('everything'),
    note: ['', Validators.maxLength(300)],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const values = this.form.getRawValue();
      const { address } = await firstValueFrom(
        this.service.addOptOut({ ...values, address: values.address.trim() }),
      );
      this.dialog.close($localize`${address}:address: is sent nothing more.`);
    });
  }
}
