import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { WorkOrder } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Money } from '@shared/money/money';
import { categoryLabel, entryLabel } from '@shared/work-orders/work-order-words';

/** What an order says: the work, its days, who does it, what it costs. */
@Component({
  selector: 'app-order-facts',
  imports: [DayPipe, MomentPipe, Money, RouterLink],
  templateUrl: './order-facts.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }

    .text {
      margin-bottom: 18px;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
      gap: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderFacts {
  readonly order = input.required<WorkOrder>();
  readonly maySeeVendors = input(false);

  protected readonly categoryLabel = categoryLabel;
  protected readonly entryLabel = entryLabel;
}
