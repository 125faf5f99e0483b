import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Payment } from '@api/models';
import { PAYMENT_TONES, paymentStateLabel } from '@flows/payments/payment-words';
import { Tag } from '@shared/ui/tag';

/** The state of a payment. */
@Component({
  selector: 'app-payment-status-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentStatusTag {
  readonly payment = input.required<Payment>();

  protected readonly label = computed(() => paymentStateLabel(this.payment()));
  protected readonly tone = computed(() => PAYMENT_TONES[this.payment().status]);
}
