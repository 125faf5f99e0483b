import { PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { LeaseBilling } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { BillingTermsDialogs } from '../billing-terms-dialogs';
import { BillingTermsService } from '../billing-terms.service';

/** Where a lease bills otherwise than its property. */
@Component({
  selector: 'app-lease-terms-card',
  imports: [Money, PercentPipe, ProblemPanel, Skeleton],
  templateUrl: './lease-terms-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseTermsCard {
  readonly lease = input.required<string>();

  private readonly service = inject(BillingTermsService);
  private readonly dialogs = inject(BillingTermsDialogs);
  protected readonly mayChange = inject(SessionService).may('billing_terms', 'change');
  protected readonly terms = rxResource({
    request: this.lease,
    loader: ({ request: lease }) => this.service.ofLease(lease),
  });
  protected readonly problem = computed(() => toProblem(this.terms.error()));

  protected async change(terms: LeaseBilling): Promise<void> {
    if (await this.dialogs.changeLease(terms)) this.terms.reload();
  }
}
