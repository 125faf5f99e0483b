import { LeaseSplit } from '@shared/leases/lease-split';

/** Units that are lived in, in percent of all to one decimal; null without units. */
export function occupancyOf(stats: LeaseSplit, units: number): number | null {
  if (!units) return null;
  const livedIn = stats.active + stats.month_to_month + stats.notice;
  return Math.round((livedIn / units) * 1000) / 10;
}
