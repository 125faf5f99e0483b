import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';
import { formatDate } from '@angular/common';

import { ByMonth } from '@api/models';
import { Money } from '@shared/money/money';
import { groupedBars } from '../chart/bars';
import { Chart, Draw } from '../chart/chart';

/** What was billed and what was collected, month by month, drawn and as a table. */
@Component({
  selector: 'app-months-card',
  imports: [Chart, Money],
  templateUrl: './months-card.html',
  styleUrl: '../numbers.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthsCard {
  readonly months = input.required<ByMonth>();

  private readonly locale = inject(LOCALE_ID);
  protected readonly draw = computed<Draw>(() => {
    const { rows, currency } = this.months();
    const labels = rows.map(({ month }) => this.text(month, 'LLL yy'));
    const bars = [
      { name: $localize`Billed`, amounts: rows.map((row) => row.billed), color: 'plain' as const },
      {
        name: $localize`Collected`,
        amounts: rows.map((row) => row.collected),
        color: 'strong' as const,
      },
    ];
    return (colors) => groupedBars(labels, bars, { currency, locale: this.locale }, colors);
  });

  protected text(month: string, format = 'LLLL yyyy'): string {
    return formatDate(`${month}T00:00:00Z`, format, this.locale, 'UTC');
  }
}
