import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { forkJoin } from 'rxjs';

import { DisputeStatus, Payment, RefundStatus } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { Tag, TagTone } from '@shared/ui/tag';
import { PaymentsService } from '../payments.service';

/** What went back of a payment, and what its payer's bank wants back; nothing where there is none. */
@Component({
  selector: 'app-money-back',
  imports: [DayPipe, MomentPipe, Money, ProblemPanel, StackedTable, Tag],
  templateUrl: './money-back.html',
  styles: `
    :host {
      display: contents;
    }

    .text {
      max-width: 360px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyBack {
  readonly payment = input.required<Payment>();

  private readonly service = inject(PaymentsService);
  // read with the payment: it changes with them
  protected readonly back = rxResource({
    request: this.payment,
    loader: ({ request: { id } }) =>
      forkJoin({ refunds: this.service.refundsOf(id), disputes: this.service.disputesOf(id) }),
  });
  protected readonly problem = computed(() => toProblem(this.back.error()));
  protected readonly refundTones: Record<RefundStatus, TagTone> = {
    pending: 'warn',
    completed: 'good',
    failed: 'bad',
  };
  protected readonly disputeTones: Record<DisputeStatus, TagTone> = {
    open: 'warn',
    won: 'good',
    lost: 'bad',
  };

  protected refundLabel(status: RefundStatus): string {
    const labels: Record<RefundStatus, string> = {
      pending: $localize`On its way`,
      completed: $localize`Given back`,
      failed: $localize`Failed`,
    };
    return labels[status];
  }

  protected disputeLabel(status: DisputeStatus): string {
    const labels: Record<DisputeStatus, string> = {
      open: $localize`Open`,
      won: $localize`Won`,
      lost: $localize`Lost`,
    };
    return labels[status];
  }
}
