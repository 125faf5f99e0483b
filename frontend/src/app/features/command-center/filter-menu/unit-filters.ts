import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Params } from '@angular/router';

import { Property } from '@api/models';
import { leaseStatusLabel } from '@shared/leases/lease-status';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { MENU_FILTERS, UnitsQuery } from '../command-center.query';
import { actionLabel, AMOUNT, BULK_ACTIONS, riskLabel, RISKS, STATES } from '../command-words';

/** The Filter button of the command center and its form: several values of each. */
@Component({
  selector: 'app-command-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './unit-filters.html',
  styleUrl: './unit-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommandFilters {
  readonly query = input.required<UnitsQuery>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly states = STATES.map((value) => ({ value, label: leaseStatusLabel(value) }));
  protected readonly risks = RISKS.map((value) => ({ value, label: riskLabel(value) }));
  protected readonly actions = BULK_ACTIONS.map((value) => ({ value, label: actionLabel(value) }));
  protected readonly spans = [
    { value: '', label: $localize`Any time` },
    { value: '14', label: $localize`Within 14 days` },
    { value: '30', label: $localize`Within 30 days` },
    { value: '60', label: $localize`Within 60 days` },
    { value: '60-90', label: $localize`In 60 to 90 days` },
    { value: '90', label: $localize`Within 90 days` },
    { value: '180', label: $localize`Within 180 days` },
  ];
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly form = this.forms.group({
    lifecycle_state: this.forms.record(ticks(this.states)),
    risk_level: this.forms.record(ticks(this.risks)),
    action_type: this.forms.record(ticks(this.actions)),
    building: '',
    min_rent: ['', Validators.pattern(AMOUNT)],
    max_rent: ['', Validators.pattern(AMOUNT)],
    days_to_event: '',
  });

  protected fill(): void {
    const query = this.query();
    this.chosen.set(new Set(query.property_id));
    this.form.setValue({
      lifecycle_state: ticks(this.states, query.lifecycle_state),
      risk_level: ticks(this.risks, query.risk_level),
      action_type: ticks(this.actions, query.action_type),
      building: query.building.join(', '),
      min_rent: query.min_rent,
      max_rent: query.max_rent,
      days_to_event: query.days_to_event,
    });
  }

  protected choose(id: string, isChosen: boolean): void {
    const others = [...this.chosen()].filter((each) => each !== id);
    this.chosen.set(new Set(isChosen ? [...others, id] : others));
  }

  protected apply(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    const values = this.form.getRawValue();
    this.filter.emit({
      lifecycle_state: ticked(values.lifecycle_state),
      risk_level: ticked(values.risk_level),
      action_type: ticked(values.action_type),
      property_id: [...this.chosen()].join(',') || null,
      building: tidy(values.building),
      min_rent: values.min_rent.trim() || null,
      max_rent: values.max_rent.trim() || null,
      days_to_event: values.days_to_event || null,
    });
    this.menu().close();
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, null])));
    this.menu().close();
  }
}

function tidy(names: string): string | null {
  const each = names.split(',').map((name) => name.trim());
  return each.filter(Boolean).join(',') || null;
}

function ticks(all: readonly { value: string }[], set: readonly string[] = []) {
  return Object.fromEntries(all.map(({ value }) => [value, set.includes(value)]));
}

function ticked(values: Record<string, boolean>): string | null {
  const names = Object.keys(values).filter((name) => values[name]);
  return names.join(',') || null;
}
