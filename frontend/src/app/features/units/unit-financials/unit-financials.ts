import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Lease, Unit } from '@api/models';
import { AccountCard } from '@flows/accounts/account-card/account-card';
import { TenantAccount } from '@flows/accounts/tenant-account';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';

/** What the unit brings, by the lease that stands for it. */
@Component({
  selector: 'app-unit-financials',
  imports: [AccountCard, DayPipe, Money, RouterLink],
  templateUrl: './unit-financials.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitFinancials {
  readonly unit = input.required<Unit>();
  readonly lease = input.required<Lease | null>();
  /** Of who lives there now. */
  readonly account = input.required<TenantAccount>();
}
