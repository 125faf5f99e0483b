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

import { Property } from '@api/models';
import { RENEWAL_STATUS } from '@api/models/renewal-status-array';
import { RENT_STRATEGY } from '@api/models/rent-strategy-array';
import {
  renewalStatusLabel,
  RISK_LEVELS,
  riskLabel,
  strategyLabel,
} from '@flows/renewals/renewal-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { ALL, MENU_FILTERS, RenewalsQuery } from '../renewals.query';

/** The Filter button of the renewals and its form: several values of each. */
@Component({
  selector: 'app-renewal-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './renewal-filters.html',
  styleUrl: './renewal-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalFilterMenu {
  readonly query = input.required<RenewalsQuery>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly statuses = RENEWAL_STATUS.map((value) => ({
    value,
    label: renewalStatusLabel(value),
  }));
  protected readonly levels = RISK_LEVELS.map((value) => ({ value, label: riskLabel(value) }));
  protected readonly strategies = RENT_STRATEGY.map((value) => ({
    value,
    label: strategyLabel(value),
  }));
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly form = this.forms.group({
    status: this.forms.record(ticks(this.statuses)),
    churn_risk_level: this.forms.record(ticks(this.levels)),
    rent_strategy: this.forms.record(ticks(this.strategies)),
    answer_by_to: '',
  });

  protected fill(): void {
    const query = this.query();
    this.chosen.set(new Set(query.property));
    this.form.setValue({
      status: ticks(this.statuses, query.status),
      churn_risk_level: ticks(this.levels, query.churn_risk_level),
      rent_strategy: ticks(this.strategies, query.rent_strategy),
      answer_by_to: query.answer_by_to,
    });
  }

  protected choose(id: string, isChosen: boolean): void {
    const others = [...this.chosen()].filter((each) => each !== id);
    this.chosen.set(new Set(isChosen ? [...others, id] : others));
  }

  protected apply(): void {
    const values = this.form.getRawValue();
    this.filter.emit({
      status: ticked(values.status) ?? (this.query().all ? ALL : null),
      churn_risk_level: ticked(values.churn_risk_level),
      rent_strategy: ticked(values.rent_strategy),
      property: [...this.chosen()].join(',') || null,
      answer_by_to: values.answer_by_to || null,
    });
    this.menu().close();
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, null])));
    this.menu().close();
  }
}

function ticks(all: readonly { value: string }[], set: readonly string[] = []) {
  return Object.fromEntries(all.map(({ value }) => [value, set.includes(value)]));
}

function ticked(values: Record<string, boolean>): string | null {
  const names = Object.keys(values).filter((name) => values[name]);
  return names.join(',') || null;
}
