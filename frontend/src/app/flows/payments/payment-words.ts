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

const LONGEST_REFERENCE = 24;

/** What a payment is called: `Check 204`, `Online Stripe`, `Bitcoin 4a5e1e4b…fdeda33b`. */
export function paymentName({ method, reference_number, gateway_name }: Payment): string {
  const reference = shortened(reference_number || (gateway_name ?? ''));
  return `${paymentMethodLabel(method)} ${reference}`.trim();
}

/** The id of a Bitcoin transaction is 64 characters: its beginning and its end tell it from others. */
function shortened(reference: string): string {
  if (reference.length <= LONGEST_REFERENCE || reference.includes(' ')) return reference;
  return `${reference.slice(0, 8)}…${reference.slice(-8)}`;
}
