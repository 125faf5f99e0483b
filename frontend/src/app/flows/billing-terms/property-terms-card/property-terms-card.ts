import { PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { PropertyBilling } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { BillingTermsDialogs } from '../billing-terms-dialogs';
import { BillingTermsService } from '../billing-terms.service';
import { lateFeeFrequencyLabel, prorationLabel } from '../billing-words';

/** How the leases of a property bill, unless they say otherwise. */
@Component({
  selector: 'app-property-terms-card',
  imports: [Money, PercentPipe, ProblemPanel, Skeleton],
  templateUrl: './property-terms-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyTermsCard {
  readonly property = input.required<string>();

  private readonly service = inject(BillingTermsService);
  private readonly dialogs = inject(BillingTermsDialogs);
  protected readonly mayChange = inject(SessionService).may('billing_terms', 'change');
  protected readonly terms = rxResource({
    request: this.property,
    loader: ({ request: property }) => this.service.ofProperty(property),
  });
  protected readonly prorationLabel = prorationLabel;
  protected readonly lateFeeFrequencyLabel = lateFeeFrequencyLabel;
  protected readonly problem = computed(() => toProblem(this.terms.error()));

  protected async change(terms: PropertyBilling): Promise<void> {
    if (await this.dialogs.changeProperty(terms)) this.terms.reload();
  }
}
