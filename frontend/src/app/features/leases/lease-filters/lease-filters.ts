import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { Property } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { LEASE_STATUSES, LeaseStatus, leaseStatusLabel } from '@shared/leases/lease-status';
import { FilterMenu } from '@shared/tables/filter-menu';
import { FILTERS, MENU_FILTERS, MenuFilters } from '../leases.query';

/** The Filter button of the leases and its form. */
@Component({
  selector: 'app-lease-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './lease-filters.html',
  styleUrl: './lease-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseFilters {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly statuses = LEASE_STATUSES.map((value) => ({
    value,
    label: leaseStatusLabel(value),
  }));
  protected readonly form = this.forms.group({
    status: this.forms.control<LeaseStatus | ''>(''),
    property: '',
    begin_from: '',
    begin_to: '',
    end_from: '',
    end_to: '',
    rent_from: '',
    rent_to: '',
    archived: false,
  });

  protected fill(): void {
    this.form.patchValue(this.filters());
  }

  protected apply(): void {
    const chosen: Params = this.form.getRawValue();
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, chosen[name] || null])));
    this.menu().close();
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(FILTERS.map((name) => [name, null])));
    this.menu().close();
  }
}
