import { Renewal } from '@api/models';
import { addDays, Day } from '@shared/dates/day';

/** What a score and a rent were made of, as it was on that day. */
export interface Basis {
  readonly as_of: Day;
  readonly since: Day;
  readonly lease_begin_date: Day;
  readonly lease_end_date: Day | null;
  readonly charges_12m: number;
  readonly late_12m: number;
  readonly work_orders_12m: number;
  readonly current_rent: string;
  readonly unit_market_rent: string | null;
  readonly market_source: 'unit' | 'lease';
  readonly tenure_days: number;
  readonly total_units: number;
  readonly vacant_units: number;
  readonly most_increase_percent: string;
  readonly advised_rent: string;
}

/** Null where nothing was kept. */
export function basisOf({ basis }: Renewal): Basis | null {
  return 'as_of' in basis ? (basis as unknown as Basis) : null;
}

/** The last day of the term that is renewed; none where it goes on from month to month. */
export function leaseEndOf(renewal: Renewal): Day | null {
  return renewal.is_month_to_month ? null : addDays(renewal.recommended_lease_start, -1);
}
