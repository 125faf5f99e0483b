import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { User } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { PropertiesQuery } from '../properties.query';
import { PROPERTY_TYPES, propertyTypeLabel } from '../property-type';

/** The Filter button and its menu: type, place, manager, archived ones. */
@Component({
  selector: 'app-properties-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './properties-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertiesFilters {
  readonly query = input.required<PropertiesQuery>();
  readonly count = input.required<number>();
  readonly people = input.required<readonly User[]>();
  readonly filter = output<Params>();

  protected readonly types = PROPERTY_TYPES;
  protected readonly typeLabel = propertyTypeLabel;
  protected readonly form = inject(NonNullableFormBuilder).group({
    type: '',
    city: '',
    region: '',
    manager: '',
    archived: false,
  });

  protected fill(): void {
    const { type, city, region, manager, archived } = this.query();
    this.form.setValue({ type, city, region, manager, archived });
  }

  protected apply(): void {
    const values = Object.entries(this.form.getRawValue());
    this.filter.emit(Object.fromEntries(values.map(([name, value]) => [name, value || null])));
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
