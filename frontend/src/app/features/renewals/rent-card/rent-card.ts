import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Renewal, RentStrategy } from '@api/models';
import { basisOf, leaseEndOf } from '@flows/renewals/renewal-basis';
import { riskLabel, strategyLabel } from '@flows/renewals/renewal-words';
import { RentChange } from '@flows/renewals/rent-change';
import { DayPipe } from '@shared/dates/day-pipe';
import { cents, fromCents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { TermPipe } from '../term-pipe';

/** What rent and term are advised, beside the present and the market's, why, and on which data. */
@Component({
  selector: 'app-rent-card',
  imports: [DayPipe, DecimalPipe, Money, RentChange, TermPipe],
  templateUrl: './rent-card.html',
  styleUrl: './rent-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'rent-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RentCard {
  readonly renewal = input.required<Renewal>();

  protected readonly basis = computed(() => basisOf(this.renewal()));
  protected readonly endsOn = computed(() => leaseEndOf(this.renewal()));
  protected readonly strategy = computed(() => strategyLabel(this.renewal().rent_strategy));
  protected readonly yearly = computed(() => {
    const { current_rent, recommended_rent } = this.renewal();
    return fromCents(12 * (cents(recommended_rent) - cents(current_rent)));
  });
  /** What was advised, where somebody agreed to another rent. */
  protected readonly advised = computed(() => {
    const advised = this.basis()?.advised_rent;
    return advised && cents(advised) !== cents(this.renewal().recommended_rent) ? advised : null;
  });
  /** What led to the strategy, in sentences. */
  protected readonly why = computed(() => {
    const { churn_risk_level, current_rent, market_rent, rent_strategy } = this.renewal();
    const risk = $localize`Churn risk: ${riskLabel(churn_risk_level)}:level:.`;
    const relation = relationOf(cents(current_rent) - cents(market_rent));
    const capped = this.isCapped() ? $localize`Held to what the settings allow.` : '';
    return [risk, relation, reasonOf(rent_strategy), capped].filter(Boolean).join(' ');
  });
  /** Whether the organisation raises no rent further than that. */
  protected readonly isCapped = computed(() => {
    const basis = this.basis();
    if (!basis || cents(basis.current_rent) <= 0) return false;
    const most = Number(basis.most_increase_percent);
    const raised = (cents(basis.advised_rent) / cents(basis.current_rent) - 1) * 100;
    return most > 0 && raised >= most - 0.01;
  });
  protected readonly bars = computed(() => {
    const { current_rent, market_rent, recommended_rent } = this.renewal();
    const most = Math.max(...[current_rent, market_rent, recommended_rent].map(cents), 1);
    const bar = (name: string, label: string, amount: string) => ({
      name,
      label,
      amount,
      share: (cents(amount) / most) * 100,
    });
    return [
      bar('now', $localize`Now`, current_rent),
      bar('market', $localize`Market`, market_rent),
      bar('advised', $localize`Recommended`, recommended_rent),
    ];
  });
}

/** How the present rent stands to the market's. */
function relationOf(difference: number): string {
  if (difference < 0) return $localize`The rent is below the market’s.`;
  return difference
    ? $localize`The rent is above the market’s.`
    : $localize`The rent is the market’s.`;
}

function reasonOf(strategy: RentStrategy): string {
  const reasons: Record<RentStrategy, string> = {
    hold: $localize`A higher rent would make it likelier that they leave.`,
    below_market_retain: $localize`At most 2% more, and below 95% of the market’s, so that they stay.`,
    market_rate: $localize`A step towards the market’s, and never above it.`,
    above_market_premium: $localize`Up to 3% above the market’s, because they are unlikely to leave.`,
  };
  return reasons[strategy];
}
