import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { PAPER_STATE } from '@api/models/paper-state-array';
import { TRADE } from '@api/models/trade-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { paperLabel, tradeLabel } from '../vendor-words';
import { FILTERS, VendorsQuery } from '../vendors.query';

/** The Filter button and its form. */
@Component({
  selector: 'app-vendor-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './vendor-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VendorFilterMenu {
  readonly query = input.required<VendorsQuery>();
  readonly count = input.required<number>();
  readonly filter = output<Params>();

  protected readonly trades = TRADE.map((value) => ({ value, label: tradeLabel(value) }));
  // both of which somebody has to look after, too
  protected readonly papers = [
    ...PAPER_STATE.map((state) => ({ value: state as string, label: paperLabel(state) })),
    { value: 'expiring,expired', label: $localize`Expiring or expired` },
  ];
  protected readonly form = inject(NonNullableFormBuilder).group({
    trade: '',
    insurance_state: '',
    licence_state: '',
    is_active: '',
    archived: false,
  });

  protected fill(): void {
    const query = this.query();
    this.form.setValue({
      trade: query.trade[0] ?? '',
      insurance_state: query.insurance_state.join(','),
      licence_state: query.licence_state.join(','),
      is_active: query.is_active === null ? '' : String(query.is_active),
      archived: query.archived,
    });
  }

  protected apply(): void {
    const values: Record<string, string | boolean> = this.form.getRawValue();
    this.filter.emit(Object.fromEntries(FILTERS.map((name) => [name, values[name] || null])));
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(FILTERS.map((name) => [name, null])));
  }
}
