import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { PRIORITY } from '@api/models/priority-array';
import { WORK_CATEGORY } from '@api/models/work-category-array';
import { WORK_ORDER_STATUS } from '@api/models/work-order-status-array';
import { WorkOrderFlowsService } from '@flows/work-orders/work-order-flows.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { FilterMenu } from '@shared/tables/filter-menu';
import { categoryLabel, priorityLabel, statusLabel } from '@shared/work-orders/work-order-words';
import { FilterNames } from '../filter-words';
import { FILTERS, WorkOrdersQuery } from '../work-orders.query';

/** The Filter button and its form. */
@Component({
  selector: 'app-work-order-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule, SearchPicker],
  templateUrl: './work-order-filters.html',
  styleUrl: './work-order-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkOrderFilters {
  readonly query = input.required<WorkOrdersQuery>();
  readonly count = input.required<number>();
  readonly names = input.required<FilterNames>();
  readonly maySeeVendors = input(false);
  readonly filter = output<Params>();

  private readonly finder = inject(WorkOrderFlowsService);

  protected readonly statuses = WORK_ORDER_STATUS.map((value) => ({
    value,
    label: statusLabel(value),
  }));
  protected readonly priorities = PRIORITY.map((value) => ({ value, label: priorityLabel(value) }));
  protected readonly categories = WORK_CATEGORY.map((value) => ({
    value,
    label: categoryLabel(value),
  }));
  protected readonly property = signal<Choice | null>(null);
  protected readonly vendor = signal<Choice | null>(null);
  protected readonly findProperties = (text: string) => this.finder.findProperties(text);
  protected readonly findVendors = (text: string) => this.finder.findVendors(text);

  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    status: this.forms.record(ticks(this.statuses)),
    priority: this.forms.record(ticks(this.priorities)),
    category: '',
    is_assigned: '',
    is_overdue: false,
    archived: false,
  });

  protected fill(): void {
    const query = this.query();
    const names = this.names();
    this.property.set(query.property ? { id: query.property, label: names.property } : null);
    this.vendor.set(
      query.assigned_vendor ? { id: query.assigned_vendor, label: names.vendor } : null,
    );
    this.form.setValue({
      status: ticks(this.statuses, query.status),
      priority: ticks(this.priorities, query.priority),
      category: query.category[0] ?? '',
      is_assigned: query.is_assigned === null ? '' : String(query.is_assigned),
      is_overdue: query.is_overdue,
      archived: query.archived,
    });
  }

  protected apply(): void {
    const values = this.form.getRawValue();
    const property = this.property()?.id ?? null;
    this.filter.emit({
      property,
      // a unit belongs to its property
      ...(property !== (this.query().property || null) && { unit: null }),
      assigned_vendor: this.vendor()?.id ?? null,
      status: ticked(values.status),
      priority: ticked(values.priority),
      category: orNone(values.category),
      is_assigned: orNone(values.is_assigned),
      is_overdue: orNone(values.is_overdue),
      archived: orNone(values.archived),
    });
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(FILTERS.map((name) => [name, null])));
  }
}

function ticks(all: readonly { value: string }[], set: readonly string[] = []) {
  return Object.fromEntries(all.map(({ value }) => [value, set.includes(value)]));
}

function ticked(values: Record<string, boolean>): string | null {
  const names = Object.keys(values).filter((name) => values[name]);
  return names.join(',') || null;
}

function orNone<T>(value: T): T | null {
  return value || null;
}
