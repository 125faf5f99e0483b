import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { RecurringCharge } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { chargeKindLabel } from '@shared/money/charge-kinds';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { BillingTermsDialogs } from '../billing-terms-dialogs';
import { BillingTermsService } from '../billing-terms.service';
import { frequencyLabel } from '../billing-words';

/** What a lease is charged for besides the rent. */
@Component({
  selector: 'app-charges-card',
  imports: [DayPipe, Icon, Money, ProblemPanel, Skeleton, StackedTable],
  templateUrl: './charges-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChargesCard {
  readonly lease = input.required<string>();

  private readonly service = inject(BillingTermsService);
  private readonly dialogs = inject(BillingTermsDialogs);
  private readonly session = inject(SessionService);
  protected readonly may = {
    add: this.session.may('billing', 'create'),
    end: this.session.may('billing', 'change'),
  };
  protected readonly charges = rxResource({
    request: this.lease,
    loader: ({ request: lease }) => this.service.chargesOf(lease),
  });
  protected readonly problem = computed(() => toProblem(this.charges.error()));
  protected readonly kindLabel = chargeKindLabel;
  protected readonly frequencyLabel = frequencyLabel;

  /** Whether it still charges for a day to come. */
  protected goesOn({ is_active, end_date }: RecurringCharge): boolean {
    return is_active && (!end_date || end_date >= this.session.today());
  }

  protected async add(): Promise<void> {
    if (await this.dialogs.addCharge(this.lease())) this.charges.reload();
  }

  protected async end(charge: RecurringCharge): Promise<void> {
    if (await this.dialogs.endCharge(charge)) this.charges.reload();
  }
}
