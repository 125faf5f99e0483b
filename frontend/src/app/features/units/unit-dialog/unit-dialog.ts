import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, map } from 'rxjs';

import { Unit } from '@api/models';
import { UNIT_STATUS } from '@api/models/unit-status-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { unitStatusLabel } from '@shared/honeycomb/unit-status';
import { ProblemNote } from '@shared/problem/problem-note';
import { UnitDialogData } from '../unit-dialogs';
import { UnitsService } from '../units.service';
import { toForm, unitForm, unitOf } from './unit-form';

/** Enters a unit, or edits one. Closes with the unit. */
@Component({
  selector: 'app-unit-dialog',
  imports: [
    Control,
    Field,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    SearchPicker,
    StaleChanges,
  ],
  templateUrl: './unit-dialog.html',
  styles: `
    .form-row {
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitDialog {
  private readonly service = inject(UnitsService);
  private readonly dialog = inject<MatDialogRef<UnitDialog, Unit>>(MatDialogRef);
  private readonly data = inject<UnitDialogData>(MAT_DIALOG_DATA);

  protected readonly unit = this.data.unit;
  protected readonly statuses = UNIT_STATUS.map((value) => ({
    value,
    label: unitStatusLabel(value),
  }));
  protected readonly form = unitForm(
    inject(NonNullableFormBuilder),
    this.unit,
    this.data.property?.id,
  );
  protected readonly submission = new Submission(
    this.form,
    this.unit && (() => this.service.getUnit(this.unit?.id ?? '').pipe(map(toForm))),
  );

  protected readonly property = signal(this.data.property ?? null);
  protected readonly findProperties = (text: string) => this.service.findProperties(text);
  private readonly chosen = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  // computed: a resource asks anew for every change of the form that its request reads
  private readonly propertyId = computed(() => this.chosen().property || undefined);
  private readonly buildingId = computed(() => this.chosen().building || undefined);
  // without them there is only "none" to choose
  private readonly foundBuildings = rxResource({
    request: this.propertyId,
    loader: ({ request: id }) => this.service.getBuildings(id),
  });
  protected readonly buildings = computed(() => this.foundBuildings.value() ?? []);
  private readonly foundFloors = rxResource({
    request: this.buildingId,
    loader: ({ request: id }) => this.service.getFloors(id),
  });
  protected readonly floors = computed(() => this.foundFloors.value() ?? []);

  protected choose(property: Choice | null): void {
    this.property.set(property);
    // a building belongs to its property, a floor to its building
    this.form.patchValue({ property: property?.id ?? '', building: '', floor: '' });
  }

  protected leaveFloor(): void {
    this.form.patchValue({ floor: '' });
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      this.dialog.close(await firstValueFrom(this.written()));
    });
  }

  private written() {
    const values = unitOf(this.form);
    if (this.unit) return this.service.updateUnit(this.unit.id, values);
    return this.service.createUnit({ ...values, property: this.form.getRawValue().property });
  }
}
