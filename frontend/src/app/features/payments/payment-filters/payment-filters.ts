import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { PaymentMethod, PaymentStatus } from '@api/models';
import { PAYMENT_METHOD } from '@api/models/payment-method-array';
import { PAYMENT_STATUS } from '@api/models/payment-status-array';
import { PaymentFlowsService } from '@flows/payments/payment-flows.service';
import { paymentMethodLabel, paymentStatusLabel } from '@flows/payments/payment-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { FilterMenu } from '@shared/tables/filter-menu';
import { MENU_FILTERS, MenuFilters } from '../payments.query';

/** The Filter button of the payments and its form. */
@Component({
  selector: 'app-payment-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule, SearchPicker],
  templateUrl: './payment-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentFilterMenu {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  /** What the chosen tenant is called. */
  readonly tenantName = input.required<string>();
  readonly maySeeTenants = input.required<boolean>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly finder = inject(PaymentFlowsService);
  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly statuses = PAYMENT_STATUS.map((value) => ({
    value,
    label: paymentStatusLabel(value),
  }));
  protected readonly methods = PAYMENT_METHOD.map((value) => ({
    value,
    label: paymentMethodLabel(value),
  }));
  protected readonly tenant = signal<Choice | null>(null);
  protected readonly findTenants = (text: string) => this.finder.findTenants(text);
  protected readonly form = this.forms.group({
    status: this.forms.control<PaymentStatus | ''>(''),
    method: this.forms.control<PaymentMethod | ''>(''),
    received_from: '',
    received_to: '',
  });

  protected fill(): void {
    const { tenant } = this.filters();
    this.form.patchValue(this.filters());
    this.tenant.set(tenant ? { id: tenant, label: this.tenantName() } : null);
  }

  protected apply(): void {
    const chosen: Params = { ...this.form.getRawValue(), tenant: this.tenant()?.id };
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, chosen[name] || null])));
    this.menu().close();
  }

  protected clear(): void {
    this.form.reset();
    this.tenant.set(null);
    this.apply();
  }
}
