import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { TenantsService } from '../tenants.service';
import { OccupantOf } from './occupant-of';

/** Adds somebody who lives with the tenant, or changes them. Closes with what was saved. */
@Component({
  selector: 'app-occupant-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './occupant-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OccupantDialog {
  private readonly service = inject(TenantsService);
  private readonly dialog = inject(MatDialogRef<OccupantDialog>);
  protected readonly data = inject<OccupantOf>(MAT_DIALOG_DATA);

  private readonly occupant = this.data.occupant;
  private readonly start = this.occupant ?? {
    lease: this.data.leases[0]?.id ?? '',
    name: '',
    relationship: '',
    is_minor: false,
  };
  protected readonly form = inject(NonNullableFormBuilder).group({
    lease: [this.start.lease, Validators.required],
    name: [this.start.name, [Validators.required, Validators.maxLength(200)]],
    relationship: [this.start.relationship, Validators.maxLength(60)],
    is_minor: this.start.is_minor,
  });
  protected readonly submission = new Submission(
    this.form,
    this.occupant && (() => this.service.getOccupant(this.occupant?.id ?? '')),
  );

  protected async save(): Promise<void> {
    const { lease, ...person } = this.form.getRawValue();
    const saved = this.occupant
      ? this.service.updateOccupant(this.occupant.id, person)
      : this.service.addOccupant({ lease, ...person });
    await this.submission.run(async () => this.dialog.close(await firstValueFrom(saved)));
  }
}
