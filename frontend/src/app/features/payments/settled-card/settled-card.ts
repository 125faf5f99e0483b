import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Payment } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { Skeleton } from '@shared/ui/skeleton';
import { PaymentsService } from '../payments.service';

/** Which charges a payment paid, and what of it was left over. */
@Component({
  selector: 'app-settled-card',
  imports: [DayPipe, Money, ProblemPanel, RouterLink, Skeleton, StackedTable],
  templateUrl: './settled-card.html',
  styles: `
    .rest {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettledCard {
  readonly payment = input.required<Payment>();

  private readonly service = inject(PaymentsService);
  protected readonly maySeeInvoices = inject(SessionService).may('billing', 'view');
  protected readonly lines = rxResource({
    request: this.payment,
    loader: ({ request: payment }) => this.service.settledBy(payment),
  });
  protected readonly problem = computed(() => toProblem(this.lines.error()));

  protected isAny(amount: string): boolean {
    return Number(amount) !== 0;
  }
}
