import { PreferredChannel } from '@api/models';
import { Hindrance } from './run-results';

/** `-3` → 3 days before it is due. */
export function stepLabel(step: number): string {
  const days = Math.abs(step);
  if (step < 0) {
    return days === 1
      ? $localize`1 day before it is due`
      : $localize`${days}:days: days before it is due`;
  }
  return days === 1
    ? $localize`1 day after it was due`
    : $localize`${days}:days: days after it was due`;
}

export function reminderChannelLabel(channel: PreferredChannel): string {
  const labels: Record<PreferredChannel, string> = {
    email: $localize`E-mail`,
    sms: $localize`Text message`,
    both: $localize`E-mail and text message`,
    none: $localize`Not reached`,
  };
  return labels[channel];
}

/** Why nobody can be reminded. */
export function hindranceLabel(hindrance: Hindrance): string {
  const labels: Record<Hindrance, string> = {
    no_address: $localize`Has neither an e-mail address nor a phone number`,
    bad_address: $localize`The e-mail address or number is not valid`,
    wish: $localize`Wishes to hear nothing about this`,
    suppressed: $localize`Opted out: nothing is sent there`,
  };
  return labels[hindrance];
}

/** `3, 1` → 3 and 1. */
export function daysOf(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
}
