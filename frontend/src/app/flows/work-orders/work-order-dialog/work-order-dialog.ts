import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, map, of, tap } from 'rxjs';

import { ENTRY_PERMISSION } from '@api/models/entry-permission-array';
import { PRIORITY } from '@api/models/priority-array';
import { WORK_CATEGORY } from '@api/models/work-category-array';
import { WorkOrder } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { categoryLabel, entryLabel, priorityLabel } from '@shared/work-orders/work-order-words';
import { WorkOrderDialogData } from '../work-order-dialogs';
import { WorkOrderFlowsService } from '../work-order-flows.service';
import { toForm, workOrderForm, workOrderOf } from './work-order-form';

/** Reports a work order, or edits one. Closes with the order. */
@Component({
  selector: 'app-work-order-dialog',
  imports: [
    Control,
    Field,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    SearchPicker,
    StaleChanges,
  ],
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
  protected readonly submission = new Submission(
    this.form,
    this.order && (() => this.readPresent(this.order?.id ?? '')),
    (id) => this.labels.get(id),
  );

  // the form holds ids; what they are called is known from the order and from what was chosen
  private readonly labels = new Map<string, string>();
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly property = computed(() => this.named(this.values().property));
  protected readonly unit = computed(() => this.named(this.values().unit));
  protected readonly vendor = computed(() => this.named(this.values().assigned_vendor));
  protected readonly colleague = computed(() => this.named(this.values().assigned_to));

  protected readonly findProperties = (text: string) => this.service.findProperties(text);
  protected readonly findVendors = (text: string) => this.service.findVendors(text);
  protected readonly findColleagues = (text: string) => this.service.findColleagues(text);
  private readonly propertyId = computed(() => this.values().property);
  protected readonly findUnits = computed(() => {
    const property = this.propertyId();
    return (text: string) => (property ? this.service.findUnits(property, text) : of([]));
  });
  protected readonly hasProperty = computed(() => Boolean(this.propertyId()));

  constructor() {
    const { property, unit } = this.data;
    for (const choice of [property, unit]) if (choice) this.labels.set(choice.id, choice.label);
    if (this.order) this.learnNames(this.order);
  }

  protected choose(field: 'unit' | 'assigned_vendor' | 'assigned_to', choice: Choice | null): void {
    if (choice) this.labels.set(choice.id, choice.label);
    this.form.controls[field].setValue(choice?.id ?? '');
  }

  protected chooseProperty(property: Choice | null): void {
    if (property) this.labels.set(property.id, property.label);
    // a unit belongs to its property
    this.form.patchValue({ property: property?.id ?? '', unit: '' });
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      this.dialog.close(await firstValueFrom(this.written()));
    });
  }

  private named(id: string | undefined): Choice | null {
    return id ? { id, label: this.labels.get(id) ?? '' } : null;
  }

  private readPresent(id: string) {
    return this.service.read(id).pipe(
      tap((order) => this.learnNames(order)),
      map((order) => toForm(order, this.session.timeZone())),
    );
  }

  private learnNames(order: WorkOrder): void {
    const { unit, assigned_vendor, assigned_to } = order;
    if (unit) this.labels.set(unit, order.unit_number ?? '');
    if (assigned_vendor) this.labels.set(assigned_vendor, order.assigned_vendor_name ?? '');
    if (assigned_to) this.labels.set(assigned_to, order.assigned_to_name ?? '');
  }

  private written() {
    const values = workOrderOf(this.form, this.session.timeZone());
    if (this.order) return this.service.update(this.order.id, values);
    const { property, title } = this.form.getRawValue();
    return this.service.report({ ...values, property, title: title.trim() });
  }
}
