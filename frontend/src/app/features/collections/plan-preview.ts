import { CollectionSettings } from '@api/models';
import { addDays, addMonths, Day } from '@shared/dates/day';
import { cents, fromCents } from '@shared/money/cents';

/** An instalment to be. */
export interface Part {
  readonly number: number;
  readonly amount: string;
  readonly due: Day;
}

/** What an organisation agrees to where it never said otherwise. */
export const USUAL: Required<CollectionSettings> = {
  most_installments: 6,
  longest_months: 6,
  least_installment: '50.00',
  first_within_days: 30,
  grace_days: 5,
};
const USUAL_COUNT = 3;
const DAYS_TO_FIRST = 7;

/** Equal monthly parts, what is left over of the cents in the last one, as the API splits it. */
export function split(total: string, count: number, start: Day): Part[] {
  const whole = cents(total);
  const each = Math.floor(whole / count);
  return Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    amount: fromCents(place === count - 1 ? whole - each * (count - 1) : each),
    due: addMonths(start, place),
  }));
}

export function mostParts(policy: Required<CollectionSettings>): number {
  return Math.min(policy.most_installments, policy.longest_months);
}

/** Three, or as many as the policy lets. */
export function usualCount(total: string, policy: Required<CollectionSettings>): number {
  const least = cents(policy.least_installment);
  const fitting = least ? Math.floor(cents(total) / least) : USUAL_COUNT;
  return Math.max(1, Math.min(USUAL_COUNT, mostParts(policy), fitting));
}

/** In a week, where that is soon enough. */
export function usualStart(today: Day, policy: Required<CollectionSettings>): Day {
  return addDays(today, Math.min(DAYS_TO_FIRST, policy.first_within_days));
}
