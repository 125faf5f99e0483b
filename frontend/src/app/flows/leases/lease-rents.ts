import { Lease, LeaseTerm } from '@api/models';
import { addDays, Day } from '@shared/dates/day';

/** Days that a lease costs the same. */
export interface RentPeriod {
  readonly begin: Day;
  /** Its last day; without one it goes on. */
  readonly end: Day | null;
  readonly rent: string;
  readonly state: 'past' | 'now' | 'to-come';
}

/** All rents of a lease, the latest first. `terms` are the days of other rents than its own. */
export function rentPeriods(
  lease: Lease,
  terms: readonly LeaseTerm[],
  today: Day,
): readonly RentPeriod[] {
  const periods = terms.map((term) => ({
    begin: term.lease_begin_date,
    end: term.lease_end_date as Day | null,
    rent: term.monthly_rent_amount,
  }));
  const before = terms.at(0)?.lease_end_date;
  const own = {
    begin: before ? addDays(before, 1) : lease.lease_begin_date,
    end: null,
    rent: lease.monthly_rent_amount,
  };
  return [own, ...periods].map((period) => ({ ...period, state: stateOf(period, today) }));
}

/** The rent that is to come and can be taken back: it begins inside the term, not with a renewal. */
export function rentToCome(lease: Lease, periods: readonly RentPeriod[]): RentPeriod | undefined {
  return periods.find(({ state, begin }) => state === 'to-come' && begin > lease.lease_begin_date);
}

function stateOf({ begin, end }: { begin: Day; end: Day | null }, today: Day): RentPeriod['state'] {
  if (begin > today) return 'to-come';
  return end && end < today ? 'past' : 'now';
}
