import { NonNullableFormBuilder, Validators } from '@angular/forms';

import {
  EntryPermission,
  PatchedUpdateWorkOrderRequest,
  Priority,
  WorkCategory,
  WorkOrder,
} from '@api/models';
import { fromLocalTime, toLocalTime } from '@shared/dates/local-time';
import { WorkOrderDialogData, WorkOrderPlace } from '../work-order-dialogs';

const AMOUNT = Validators.pattern(/^\s*\d{1,8}(\.\d{1,2})?\s*$/);

export type WorkOrderForm = ReturnType<typeof workOrderForm>;

/** The fields of a work order, as the API names them; ids stand for what is chosen. */
export function workOrderForm(
  forms: NonNullableFormBuilder,
  data: WorkOrderDialogData,
  timeZone: string,
) {
  const start = data.order ? toForm(data.order, timeZone) : unwritten(data);
  return forms.group({
    property: [start.property, Validators.required],
    unit: [start.unit],
    title: [start.title, [Validators.required, Validators.maxLength(200)]],
    description: [start.description],
    category: forms.control(start.category),
    priority: forms.control(start.priority),
    entry_permission: forms.control(start.entry_permission),
    reported_by: [start.reported_by, Validators.maxLength(150)],
    due_date: [start.due_date],
    scheduled_for: [start.scheduled_for],
    assigned_vendor: [start.assigned_vendor],
    assigned_to: [start.assigned_to],
    cost_estimated: [start.cost_estimated, AMOUNT],
    cost_actual: [start.cost_actual, AMOUNT],
  });
}

/** What the form says, in the words of the API; the property is chosen once and never changes. */
export function workOrderOf(form: WorkOrderForm, timeZone: string): PatchedUpdateWorkOrderRequest {
  const values: Partial<ReturnType<WorkOrderForm['getRawValue']>> = form.getRawValue();
  delete values.property;
  return {
    ...values,
    title: values.title?.trim(),
    unit: orNone(values.unit),
    due_date: orNone(values.due_date),
    scheduled_for: fromLocalTime(values.scheduled_for ?? '', timeZone),
    assigned_vendor: orNone(values.assigned_vendor),
    assigned_to: orNone(values.assigned_to),
    cost_estimated: orNone(values.cost_estimated),
    cost_actual: orNone(values.cost_actual),
  };
}

function orNone(value: string | undefined): string | null {
  return value?.trim() || null;
}

const NOTHING_YET = {
  title: '',
  description: '',
  category: 'general' as WorkCategory,
  priority: 'medium' as Priority,
  entry_permission: 'unknown' as EntryPermission,
  reported_by: '',
  due_date: '',
  scheduled_for: '',
  assigned_vendor: '',
  assigned_to: '',
  cost_estimated: '',
  cost_actual: '',
};

function unwritten({ property, unit }: WorkOrderPlace) {
  return { ...NOTHING_YET, property: property?.id ?? '', unit: unit?.id ?? '' };
}

/** What the fields show of a work order, named as the fields. */
export function toForm(order: WorkOrder, timeZone: string) {
  return {
    ...order,
    unit: order.unit ?? '',
    due_date: order.due_date ?? '',
    scheduled_for: toLocalTime(order.scheduled_for, timeZone),
    assigned_vendor: order.assigned_vendor ?? '',
    assigned_to: order.assigned_to ?? '',
    cost_estimated: order.cost_estimated ?? '',
    cost_actual: order.cost_actual ?? '',
  };
}
