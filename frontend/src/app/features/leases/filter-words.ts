import { Day } from '@shared/dates/day';
import { leaseStatusLabel } from '@shared/leases/lease-status';
import { Filters, FILTERS } from './leases.query';

/** A filter that is set: its name in the address, and what it says. */
export interface SetFilter {
  readonly name: keyof Filters;
  readonly text: string;
}

interface Writing {
  readonly property: string;
  day(day: Day): string;
  /** The day that many days from today. */
  dayIn(days: number | null): string;
  money(amount: string): string;
}

/** The set filters in words, for the chips that take them away. */
export function filterWords(filters: Filters, write: Writing): SetFilter[] {
  const words: Record<keyof Filters, () => string> = {
    status: () => leaseStatusLabel(filters.status || 'active'),
    property: () => write.property,
    begin_from: () => $localize`Begins from ${write.day(filters.begin_from)}:day:`,
    begin_to: () => $localize`Begins until ${write.day(filters.begin_to)}:day:`,
    end_from: () => $localize`Ends from ${write.day(filters.end_from)}:day:`,
    end_to: () => $localize`Ends until ${write.day(filters.end_to)}:day:`,
    rent_from: () => $localize`Rent from ${write.money(filters.rent_from)}:amount:`,
    rent_to: () => $localize`Rent up to ${write.money(filters.rent_to)}:amount:`,
    archived: () => $localize`Archived`,
    moving_in_within: () => $localize`Moves in until ${write.dayIn(filters.moving_in_within)}:day:`,
    moving_out_within: () =>
      $localize`Moves out until ${write.dayIn(filters.moving_out_within)}:day:`,
    became: () => $localize`Became ${leaseStatusLabel(filters.became || 'active')}:status:`,
    became_from: () => $localize`Changed since ${write.day(filters.became_from)}:day:`,
  };
  const isSet = (name: keyof Filters) => !['', false, null].includes(filters[name] as never);
  return FILTERS.filter(isSet).map((name) => ({
    name,
    text: words[name](),
  }));
}
