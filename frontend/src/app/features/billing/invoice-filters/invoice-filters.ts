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

import { InvoiceStatus, Property } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { INVOICE_STATUSES, invoiceStatusLabel } from '../invoice-words';
import { MENU_FILTERS, MenuFilters } from '../invoices.query';

/** The Filter button of the invoices and its form. */
@Component({
  selector: 'app-invoice-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './invoice-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceFilters {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly statuses = INVOICE_STATUSES.map((value) => ({
    value,
    label: invoiceStatusLabel(value),
  }));
  protected readonly form = this.forms.group({
    status: this.forms.control<InvoiceStatus | ''>(''),
    property: '',
    due_from: '',
    due_to: '',
    // a link brings them; there is nothing to enter, but they stay
    month_from: '',
    month_to: '',
  });

  protected apply(): void {
    const chosen: Params = this.form.getRawValue();
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, chosen[name] || null])));
    this.menu().close();
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
