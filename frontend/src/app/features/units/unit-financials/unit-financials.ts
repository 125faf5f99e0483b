import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Lease, Unit } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { NotYet } from '@shared/ui/not-yet';

/** What the unit brings, by the lease that stands for it. */
@Component({
  selector: 'app-unit-financials',
  imports: [DayPipe, Money, NotYet, RouterLink],
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
}
