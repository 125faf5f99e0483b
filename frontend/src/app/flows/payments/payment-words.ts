import { Payment, PaymentMethod, PaymentStatus } from '@api/models';
import { TagTone } from '@shared/ui/tag';

export function paymentMethodLabel(method: PaymentMethod): string {
  const labels: Record<PaymentMethod, string> = {
    cash: $localize`Cash`,
    check: $localize`Check`,
    money_order: $localize`Money order`,
    bank_transfer: $localize`Bank transfer`,
    online: $localize`Online`,
    ach: $localize`Bank debit (ACH)`,
    crypto: $localize`Bitcoin`,
  };
  return labels[method];
}

export const PAYMENT_TONES: Record<PaymentStatus, TagTone> = {
  pending: 'warn',
  completed: 'good',
  failed: 'bad',
  refunded: 'plain',
};

/** What the list is narrowed to: nobody looks for a declined card and a bounced check apart. */
export function paymentStatusLabel(status: PaymentStatus): string {
  const labels: Record<PaymentStatus, string> = {
    pending: $localize`Not decided yet`,
    completed: $localize`Received`,
    failed: $localize`Failed or returned`,
    refunded: $localize`Refunded`,
  };
  return labels[status];
}

/** How one payment stands. */
export function paymentStateLabel({ status, returned_on }: Payment): string {
  if (status !== 'failed') return paymentStatusLabel(status);
  return returned_on ? $localize`Returned` : $localize`Failed`;
}

/** What a payment is called: `Check 204`, `Online Stripe`. */
export function paymentName({ method, reference_number, gateway_name }: Payment): string {
  return `${paymentMethodLabel(method)} ${reference_number || (gateway_name ?? '')}`.trim();
}
