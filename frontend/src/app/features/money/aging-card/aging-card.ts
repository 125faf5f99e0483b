import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';
import { RouterLink } from '@angular/router';

import { Aging, AgingAmounts } from '@api/models';
import { CURRENCY } from '@shared/money/currency';
import { agingBuckets } from '@shared/money/aging-buckets';
import { Money } from '@shared/money/money';
import { lyingBars } from '../chart/bars';
import { Chart, Draw } from '../chart/chart';
import { Colors } from '../chart/colors';

const COLORS: Record<keyof AgingAmounts, keyof Colors> = {
  current: 'strong',
  days_1_30: 'warn',
  days_31_60: 'warn',
  days_61_90: 'bad',
  over_90: 'bad',
  total: 'plain',
};

/** What is open, by how long it has been due, drawn and as a table. */
@Component({
  selector: 'app-aging-card',
  imports: [Chart, Money, RouterLink],
  templateUrl: './aging-card.html',
  styleUrl: '../numbers.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgingCard {
  readonly aging = input.required<Aging>();

  private readonly currency = inject(CURRENCY);
  private readonly locale = inject(LOCALE_ID);
  protected readonly buckets = agingBuckets();
  protected readonly draw = computed<Draw>(() => {
    const { totals } = this.aging();
    const rows = this.buckets
      .filter(({ name }) => name !== 'total')
      .map(({ name, label }) => ({ label, amount: totals[name], color: COLORS[name] }));
    const money = { currency: this.currency(), locale: this.locale };
    return (colors) => lyingBars(rows, money, colors);
  });
}
