import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { RenewalStats } from '@api/models';
import { RISK_COLOURS, RISK_LEVELS, riskLabel } from '@flows/renewals/renewal-words';
import { RentChange } from '@flows/renewals/rent-change';
import { Money } from '@shared/money/money';
import { StatCard } from '@shared/ui/stat-card';
import { RenewalsQuery } from '../renewals.query';

/** What is to be reviewed, by risk, each number the way to its rows; and what came of the offers so far. */
@Component({
  selector: 'app-renewal-numbers',
  imports: [DecimalPipe, Money, PercentPipe, RentChange, StatCard],
  templateUrl: './renewal-numbers.html',
  styleUrl: './renewal-numbers.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalNumbers {
  readonly stats = input.required<RenewalStats>();
  readonly query = input.required<RenewalsQuery>();

  protected readonly cards = computed(() => {
    const { churn_risk_level, status } = this.query();
    const isPending = status.length === 1 && status[0] === 'pending';
    const { by_risk_level, total_pending } = this.stats();
    return RISK_LEVELS.map((level) => {
      const selected = isPending && churn_risk_level.length === 1 && churn_risk_level[0] === level;
      const count = by_risk_level[level];
      return {
        level,
        label: riskLabel(level),
        accent: RISK_COLOURS[level],
        count,
        percent: total_pending ? (count / total_pending) * 100 : null,
        selected,
        // once more takes it away
        params: {
          status: selected ? null : 'pending',
          churn_risk_level: selected ? null : level,
          page: null,
        },
      };
    });
  });
}
