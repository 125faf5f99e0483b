import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Renewal } from '@api/models';
import { basisOf } from '@flows/renewals/renewal-basis';
import { factorLabel, RISK_COLOURS } from '@flows/renewals/renewal-words';
import { DayPipe } from '@shared/dates/day-pipe';
import { cents } from '@shared/money/cents';
import { Money } from '@shared/money/money';

// the factor that weighs most fills the width
const WIDEST = 0.3;

/** What the score is made of: a bar for each factor, as long as the points it gave, on a track of those it can give. */
@Component({
  selector: 'app-factors-chart',
  imports: [DayPipe, DecimalPipe, Money],
  templateUrl: './factors-chart.html',
  styleUrl: './factors-chart.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactorsChart {
  readonly renewal = input.required<Renewal>();

  protected readonly colour = computed(() => RISK_COLOURS[this.renewal().churn_risk_level]);
  protected readonly basis = computed(() => basisOf(this.renewal()));
  /** The rent in percent of the market's; null where there is none. */
  protected readonly ofMarket = computed(() => {
    const { current_rent, market_rent } = this.renewal();
    return cents(market_rent) > 0 ? (100 * cents(current_rent)) / cents(market_rent) : null;
  });
  /** Those that count most first. */
  protected readonly factors = computed(() =>
    [...this.renewal().explanation]
      .sort((a, b) => b.points - a.points || b.weight - a.weight)
      .map((each) => ({
        ...each,
        name: factorLabel(each.factor),
        most: each.weight * 100,
        track: (each.weight / WIDEST) * 100,
        filled: each.value * 100,
      })),
  );
}
