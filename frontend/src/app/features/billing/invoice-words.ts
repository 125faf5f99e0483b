import { InvoiceStatus } from '@api/models';
import { TagTone } from '@shared/ui/tag';

export const INVOICE_STATUSES: readonly InvoiceStatus[] = [
  'draft',
  'issued',
  'partial',
  'overdue',
  'paid',
  'cancelled',
];

export function isInvoiceStatus(value: string | null): value is InvoiceStatus {
  return INVOICE_STATUSES.includes(value as InvoiceStatus);
}

/** Whether something is to be paid on it. */
export function isOpen(status: InvoiceStatus | undefined): boolean {
  return status === 'issued' || status === 'partial' || status === 'overdue';
}

export const INVOICE_TONES: Record<InvoiceStatus, TagTone> = {
  draft: 'plain',
  issued: 'warn',
  partial: 'warn',
  overdue: 'bad',
  paid: 'good',
  cancelled: 'plain',
};

export function invoiceStatusLabel(status: InvoiceStatus): string {
  const labels: Record<InvoiceStatus, string> = {
    draft: $localize`Draft`,
    issued: $localize`Issued`,
    partial: $localize`Partly paid`,
    overdue: $localize`Overdue`,
    paid: $localize`Paid`,
    cancelled: $localize`Void`,
  };
  return labels[status];
}
