import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';

import { Property } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { LifecycleQuery } from '../lifecycle.query';

export interface MenuFilters {
  readonly property: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly past: true | null;
}

/** The Filter button and its menu: property, and a range of end dates. */
@Component({
  selector: 'app-lifecycle-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './lifecycle-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LifecycleFilters {
  readonly query = input.required<LifecycleQuery>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  readonly filter = output<MenuFilters>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    property: '',
    from: '',
    to: '',
    past: false,
  });

  protected fill(): void {
    const { property, from, to, past } = this.query();
    this.form.setValue({ property, from, to, past });
  }

  protected apply(): void {
    const { property, from, to, past } = this.form.getRawValue();
    this.filter.emit({
      property: property || null,
      from: from || null,
      to: to || null,
      past: past || null,
    });
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
