import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { PaymentStatus } from '@api/models';
import { PAYMENT_TONES, paymentStatusLabel } from '@flows/payments/payment-words';
import { Tag } from '@shared/ui/tag';

/** The state of a payment. */
@Component({
  selector: 'app-payment-status-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentStatusTag {
  readonly status = input.required<PaymentStatus>();

  protected readonly label = computed(() => paymentStatusLabel(this.status()));
  protected readonly tone = computed(() => PAYMENT_TONES[this.status()]);
}
