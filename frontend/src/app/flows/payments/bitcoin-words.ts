import { BitcoinStatus } from '@api/models';
import { TagTone } from '@shared/ui/tag';

export const BITCOIN_TONES: Record<BitcoinStatus, TagTone> = {
  pending: 'warn',
  mempool: 'warn',
  confirmed: 'good',
  overpaid: 'good',
  underpaid: 'bad',
  expired: 'plain',
};

export function bitcoinStatusLabel(status: BitcoinStatus): string {
  const labels: Record<BitcoinStatus, string> = {
    pending: $localize`Waits for the payer`,
    mempool: $localize`Seen, in no block yet`,
    confirmed: $localize`Confirmed`,
    overpaid: $localize`Overpaid`,
    underpaid: $localize`Underpaid`,
    expired: $localize`Expired`,
  };
  return labels[status];
}

/** What is left until a moment: `14:32`; empty when it is over. */
export function countdown(until: string, now: number): string {
  const seconds = Math.floor((Date.parse(until) - now) / 1000);
  if (!(seconds > 0)) return '';
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours ? [hours, two(minutes)] : [minutes];
  return [...parts, two(seconds % 60)].join(':');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
