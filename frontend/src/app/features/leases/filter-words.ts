import { Day } from '@shared/dates/day';
import { leaseStatusLabel } from '@shared/leases/lease-status';
import { MENU_FILTERS, MenuFilters } from './leases.query';

/** A filter that is set: its name in the address, and what it says. */
export interface SetFilter {
  readonly name: keyof MenuFilters;
  readonly text: string;
}

interface Writing {
  readonly property: string;
  day(day: Day): string;
  money(amount: string): string;
}

/** The set filters of the menu in words, for the chips that take them away. */
export function filterWords(filters: MenuFilters, write: Writing): SetFilter[] {
  const words: Record<keyof MenuFilters, () => string> = {
    status: () => leaseStatusLabel(filters.status || 'active'),
    property: () => write.property,
    begin_from: () => $localize`Begins from ${write.day(filters.begin_from)}:day:`,
    begin_to: () => $localize`Begins until ${write.day(filters.begin_to)}:day:`,
    end_from: () => $localize`Ends from ${write.day(filters.end_from)}:day:`,
    end_to: () => $localize`Ends until ${write.day(filters.end_to)}:day:`,
    rent_from: () => $localize`Rent from ${write.money(filters.rent_from)}:amount:`,
    rent_to: () => $localize`Rent up to ${write.money(filters.rent_to)}:amount:`,
    archived: () => $localize`Archived`,
  };
  return MENU_FILTERS.filter((name) => filters[name]).map((name) => ({
    name,
    text: words[name](),
  }));
}
