import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Payment } from '@api/models';
import { Money } from '@shared/money/money';
import { Icon } from '@shared/ui/icon';

/** What became of an online payment, or what happens next, in words. */
@Component({
  selector: 'app-payment-outcome',
  imports: [Icon, Money],
  templateUrl: './payment-outcome.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentOutcome {
  readonly payment = input.required<Payment>();
  /** What the payer's browser does next; known only right after the payment was begun. */
  readonly nextStep = input<Readonly<Record<string, string>>>({});

  protected readonly payerPage = computed(() => payerPageOf(this.nextStep()));
  protected readonly fallback = $localize`The payment failed.`;
}

/** Where the payer pays, when the provider has a page for it. */
export function payerPageOf(step: Readonly<Record<string, string>>): string {
  return step['approval_url'] || step['authorization_url'] || '';
}
