import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Case, Lease, Renewal } from '@api/models';
import { CollectionsBadge } from '@flows/collections/collections-badge';
import { ChurnBadge } from '@flows/renewals/churn-badge';
import { ChurnGauge } from '@flows/renewals/churn-gauge';
import { Day } from '@shared/dates/day';
import { LeaseProgressBar } from '@shared/leases/lease-progress-bar';
import { Balance } from '@shared/money/balance';
import { Money } from '@shared/money/money';

/** The row of numbers under the heading, about the lease that stands for the unit. */
@Component({
  selector: 'app-unit-stats',
  imports: [Balance, ChurnBadge, ChurnGauge, CollectionsBadge, LeaseProgressBar, Money, RouterLink],
  templateUrl: './unit-stats.html',
  styleUrl: './unit-stats.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitStats {
  /** None when the unit never had one. */
  readonly lease = input.required<Lease | null>();
  readonly today = input.required<Day>();
  readonly mayBalance = input.required<boolean>();
  /** What the tenant owes; none while it is read, and of an empty unit. */
  readonly balance = input.required<string | undefined>();
  /** How far the tenant was reminded; none where nothing is overdue, or may not be seen. */
  readonly case = input.required<Case | undefined>();
  /** What is advised for the lease; none where nothing is, or may not be seen. */
  readonly renewal = input.required<Renewal | undefined>();

  protected readonly isLet = computed(() => (this.lease()?.lease_status ?? 'vacant') !== 'vacant');
  /** Red in the contract; the word says it, too. */
  protected readonly isOwed = computed(() => Number(this.balance()) > 0);
}
