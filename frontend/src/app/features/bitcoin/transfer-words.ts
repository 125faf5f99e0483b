import { TransferStatus } from '@api/models';
import { TagTone } from '@shared/ui/tag';

export const TRANSFER_TONES: Record<TransferStatus, TagTone> = {
  requested: 'warn',
  approved: 'warn',
  exported: 'warn',
  done: 'good',
  cancelled: 'plain',
};

export function transferStatusLabel(status: TransferStatus): string {
  const labels: Record<TransferStatus, string> = {
    requested: $localize`Waits for approval`,
    approved: $localize`Approved`,
    exported: $localize`Taken out to sign`,
    done: $localize`Sent`,
    cancelled: $localize`Cancelled`,
  };
  return labels[status];
}
