import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { UnitStatus } from '@api/models';
import { UNIT_STATUS } from '@api/models/unit-status-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { unitStatusLabel } from '@shared/honeycomb/unit-status';
import { FilterMenu } from '@shared/tables/filter-menu';
import { FilterNames, FILTERS, UnitsQuery } from '../units.query';
import { UnitsService } from '../units.service';

/** The Filter button and its form. */
@Component({
  selector: 'app-unit-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule, SearchPicker],
  templateUrl: './unit-filters.html',
  styles: `
    fieldset {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px 16px;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 6px;
      font-weight: 600;
    }

    .form-row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitFilterMenu {
  readonly query = input.required<UnitsQuery>();
  readonly count = input.required<number>();
  readonly names = input.required<FilterNames>();
  readonly seeRents = input.required<boolean>();
  readonly filter = output<Params>();

  private readonly service = inject(UnitsService);
  protected readonly statuses = UNIT_STATUS.map((value) => ({
    value,
    label: unitStatusLabel(value),
  }));
  protected readonly property = signal<Choice | null>(null);
  protected readonly findProperties = (text: string) => this.service.findProperties(text);
  // without them there is only "all" to choose
  private readonly found = rxResource({
    request: () => this.property()?.id,
    loader: ({ request: id }) => this.service.getBuildings(id),
  });
  protected readonly buildings = computed(() => this.found.value() ?? []);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    status: this.forms.record(ticks([])),
    building: '',
    bedrooms_min: '',
    current_rent_min: '',
    current_rent_max: '',
    archived: false,
  });

  protected fill(): void {
    const query = this.query();
    this.property.set(query.property ? { id: query.property, label: this.names().property } : null);
    this.form.setValue({
      status: ticks(query.status),
      building: query.building,
      bedrooms_min: textOf(query.bedrooms_min),
      current_rent_min: textOf(query.current_rent_min),
      current_rent_max: textOf(query.current_rent_max),
      archived: query.archived,
    });
  }

  protected choose(property: Choice | null): void {
    this.property.set(property);
    // a building belongs to its property
    this.form.controls.building.setValue('');
  }

  protected apply(): void {
    const values = this.form.getRawValue();
    this.filter.emit({
      property: this.property()?.id ?? null,
      building: values.building || null,
      status: ticked(values.status),
      bedrooms_min: orNone(values.bedrooms_min),
      current_rent_min: orNone(values.current_rent_min),
      current_rent_max: orNone(values.current_rent_max),
      archived: values.archived || null,
    });
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(FILTERS.map((name) => [name, null])));
  }
}

function ticks(set: readonly UnitStatus[]): Record<string, boolean> {
  return Object.fromEntries(UNIT_STATUS.map((status) => [status, set.includes(status)]));
}

function ticked(values: Record<string, boolean>): string | null {
  return UNIT_STATUS.filter((status) => values[status]).join(',') || null;
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

// a number input gives null when it is emptied
function orNone(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value);
}
