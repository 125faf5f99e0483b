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

import { DeliveryStatus, WebhookEndpoint } from '@api/models';
import { DELIVERY_STATUS } from '@api/models/delivery-status-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { MenuFilters } from '../deliveries.query';
import { deliveryStatusLabel } from '../webhook-words';

/** The Filter button of the delivery log and its form. */
@Component({
  selector: 'app-delivery-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './delivery-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveryFilterMenu {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  readonly endpoints = input.required<readonly WebhookEndpoint[]>();
  readonly events = input.required<readonly string[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly statuses = DELIVERY_STATUS.map((value) => ({
    value,
    label: deliveryStatusLabel(value),
  }));
  protected readonly form = this.forms.group({
    status: this.forms.control<DeliveryStatus | ''>(''),
    event: '',
    endpoint: '',
    from: '',
    to: '',
  });

  protected apply(): void {
    const chosen = Object.entries(this.form.getRawValue());
    this.filter.emit(Object.fromEntries(chosen.map(([name, value]) => [name, value || null])));
    this.menu().close();
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
