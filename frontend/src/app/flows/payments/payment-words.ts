import { Payment, PaymentMethod, PaymentStatus } from '@api/models';
import { TagTone } from '@shared/ui/tag';

export function paymentMethodLabel(method: PaymentMethod): string {
  const labels: Record<PaymentMethod, string> = {
    cash: $localize`Cash`,
    check: $localize`Check`,
    money_order: $localize`Money order`,
    bank_transfer: $localize`Bank transfer`,
  };
  return labels[method];
}

export const PAYMENT_TONES: Record<PaymentStatus, TagTone> = {
  completed: 'good',
  failed: 'bad',
};

export function paymentStatusLabel(status: PaymentStatus): string {
  const labels: Record<PaymentStatus, string> = {
    completed: $localize`Received`,
    failed: $localize`Returned`,
  };
  return labels[status];
}

/** What a payment is called: `Check 204`. */
export function paymentName({ method, reference_number }: Payment): string {
  return `${paymentMethodLabel(method)} ${reference_number}`.trim();
}
