import { LEASE_STATUSES, LeaseStatus } from './lease-status';

/** Leases per state. */
export type LeaseSplit = Readonly<Record<LeaseStatus, number>>;

export function totalOf(split: LeaseSplit): number {
  return LEASE_STATUSES.reduce((sum, status) => sum + split[status], 0);
}

/** A state's share of all leases in percent, to one decimal (R1.1-13). */
export function percentOf(count: number, total: number): number {
  return total ? Math.round((count / total) * 1000) / 10 : 0;
}

/**
 * Deals a number of cells out to the states by their share: largest remainders get the rest,
 * and a state that exists keeps at least one cell.
 */
export function cellsOf(split: LeaseSplit, cells: number): LeaseStatus[] {
  const total = totalOf(split);
  if (!total) return [];
  const exact = LEASE_STATUSES.map((status) => (split[status] / total) * cells);
  const dealt = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  const byRemainder = LEASE_STATUSES.map((_, index) => index)
    .filter((index) => exact[index] > 0)
    .sort((a, b) => exact[b] - dealt[b] - (exact[a] - dealt[a]));
  let rest = cells - dealt.reduce((sum, count) => sum + count, 0);
  for (const index of byRemainder) {
    if (rest <= 0) break;
    dealt[index] += 1;
    rest -= 1;
  }
  // the minimum of one cell can deal out too many: the largest state gives them back
  if (rest < 0) dealt[dealt.indexOf(Math.max(...dealt))] += rest;
  return LEASE_STATUSES.flatMap((status, index) => Array<LeaseStatus>(dealt[index]).fill(status));
}
