import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, map } from 'rxjs';

import { Equipment } from '@api/models';
import { EQUIPMENT_CATEGORY } from '@api/models/equipment-category-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { equipmentLabel } from '../equipment-words';
import { EquipmentDialogData } from '../unit-dialogs';
import { UnitsService } from '../units.service';
import { equipmentForm, equipmentOf, toForm } from './equipment-form';

/** Enters a piece of equipment of a unit, or edits one. Closes with it. */
@Component({
  selector: 'app-equipment-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './equipment-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EquipmentDialog {
  private readonly service = inject(UnitsService);
  private readonly dialog = inject<MatDialogRef<EquipmentDialog, Equipment>>(MatDialogRef);
  private readonly data = inject<EquipmentDialogData>(MAT_DIALOG_DATA);

  protected readonly equipment = this.data.equipment;
  protected readonly unit = this.data.unit;
  protected readonly categories = EQUIPMENT_CATEGORY.map((value) => ({
    value,
    label: equipmentLabel(value),
  }));
  protected readonly form = equipmentForm(inject(NonNullableFormBuilder), this.equipment);
  protected readonly submission = new Submission(
    this.form,
    this.equipment && (() => this.readPresent(this.equipment?.id ?? '')),
  );

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      this.dialog.close(await firstValueFrom(this.written()));
    });
  }

  private readPresent(id: string) {
    return this.service.getEquipmentPiece(id).pipe(map(toForm));
  }

  private written() {
    const values = equipmentOf(this.form);
    if (this.equipment) return this.service.updateEquipment(this.equipment.id, values);
    const { property, id: unit } = this.unit;
    return this.service.addEquipment({ ...values, property, unit });
  }
}
