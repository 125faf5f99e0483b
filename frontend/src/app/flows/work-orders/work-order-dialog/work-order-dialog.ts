import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, of } from 'rxjs';

import { ENTRY_PERMISSION } from '@api/models/entry-permission-array';
import { PRIORITY } from '@api/models/priority-array';
import { WORK_CATEGORY } from '@api/models/work-category-array';
import { WorkOrder } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { categoryLabel, entryLabel, priorityLabel } from '@shared/work-orders/work-order-words';
import { WorkOrderDialogData } from '../work-order-dialogs';
import { WorkOrderFlowsService } from '../work-order-flows.service';
import { workOrderForm, workOrderOf } from './work-order-form';

/** Reports a work order, or edits one. Closes with the order. */
@Component({
  selector: 'app-work-order-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, SearchPicker],
  templateUrl: './work-order-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkOrderDialog {
  private readonly service = inject(WorkOrderFlowsService);
  private readonly session = inject(SessionService);
  private readonly dialog = inject<MatDialogRef<WorkOrderDialog, WorkOrder>>(MatDialogRef);
  private readonly data = inject<WorkOrderDialogData>(MAT_DIALOG_DATA);

  protected readonly order = this.data.order;
  protected readonly priorities = PRIORITY.map((value) => ({ value, label: priorityLabel(value) }));
  protected readonly categories = WORK_CATEGORY.map((value) => ({
    value,
    label: categoryLabel(value),
  }));
  protected readonly permissions = ENTRY_PERMISSION.map((value) => ({
    value,
    label: entryLabel(value),
  }));
  protected readonly wholeProperty = $localize`Leave empty for the property as a whole`;
  protected readonly propertyFirst = $localize`Choose the property first`;
  protected readonly maySeeVendors = this.session.may('vendors', 'view');
  protected readonly maySeePeople = this.session.may('members', 'view');

  protected readonly form = workOrderForm(
    inject(NonNullableFormBuilder),
    this.data,
    this.session.timeZone(),
  );
  protected readonly submission = new Submission(this.form);

  protected readonly property = signal(this.data.property ?? null);
  protected readonly unit = signal(
    this.data.unit ?? named(this.order?.unit, this.order?.unit_number),
  );
  protected readonly vendor = signal(
    named(this.order?.assigned_vendor, this.order?.assigned_vendor_name),
  );
  protected readonly colleague = signal(
    named(this.order?.assigned_to, this.order?.assigned_to_name),
  );

  protected readonly findProperties = (text: string) => this.service.findProperties(text);
  protected readonly findVendors = (text: string) => this.service.findVendors(text);
  protected readonly findColleagues = (text: string) => this.service.findColleagues(text);
  private readonly propertyId = computed(() => this.order?.property ?? this.property()?.id);
  protected readonly findUnits = computed(() => {
    const property = this.propertyId();
    return (text: string) => (property ? this.service.findUnits(property, text) : of([]));
  });
  protected readonly hasProperty = computed(() => this.propertyId() !== undefined);

  protected chooseProperty(property: Choice | null): void {
    this.property.set(property);
    this.form.controls.property.setValue(property?.id ?? '');
    // a unit belongs to its property
    this.chooseUnit(null);
  }

  protected chooseUnit(unit: Choice | null): void {
    this.unit.set(unit);
    this.form.controls.unit.setValue(unit?.id ?? '');
  }

  protected chooseVendor(vendor: Choice | null): void {
    this.vendor.set(vendor);
    this.form.controls.assigned_vendor.setValue(vendor?.id ?? '');
  }

  protected chooseColleague(colleague: Choice | null): void {
    this.colleague.set(colleague);
    this.form.controls.assigned_to.setValue(colleague?.id ?? '');
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      this.dialog.close(await firstValueFrom(this.written()));
    });
  }

  private written() {
    const values = workOrderOf(this.form, this.session.timeZone());
    if (this.order) return this.service.update(this.order.id, values);
    const { property, title } = this.form.getRawValue();
    return this.service.report({ ...values, property, title: title.trim() });
  }
}

function named(id: string | null | undefined, label: string | null | undefined): Choice | null {
  return id ? { id, label: label ?? '' } : null;
}
