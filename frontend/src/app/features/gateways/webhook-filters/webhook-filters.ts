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

import { ProviderName, WebhookStatus } from '@api/models';
import { PROVIDER_NAME } from '@api/models/provider-name-array';
import { WEBHOOK_STATUS } from '@api/models/webhook-status-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { providerLabel, webhookStatusLabel } from '../gateway-words';
import { MenuFilters } from '../webhooks.query';

/** The Filter button of the webhook log and its form. */
@Component({
  selector: 'app-webhook-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './webhook-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhookFilterMenu {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly providers = PROVIDER_NAME.filter((name) => name !== 'bitcoin').map(
    (value) => ({ value, label: providerLabel(value) }),
  );
  protected readonly statuses = WEBHOOK_STATUS.map((value) => ({
    value,
    label: webhookStatusLabel(value),
  }));
  protected readonly form = this.forms.group({
    provider: this.forms.control<ProviderName | ''>(''),
    status: this.forms.control<WebhookStatus | ''>(''),
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
