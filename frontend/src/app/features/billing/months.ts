import { formatDate } from '@angular/common';

import { Day } from '@shared/dates/day';

const BEFORE = 12;
const AFTER = 2;

/** The first days of the months that are billed: two to come, this one, a year of past ones. */
export function monthsAround(today: Day): Day[] {
  const [year, month] = today.split('-').map(Number);
  return Array.from({ length: AFTER + 1 + BEFORE }, (_, place) =>
    new Date(Date.UTC(year, month - 1 + AFTER - place, 1)).toISOString().slice(0, 10),
  );
}

/** The last day of the month that a day is in. */
export function lastDayOf(day: Day): Day {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `2026-03-01` → `March 2026`. */
export function monthText(month: Day, locale: string): string {
  return formatDate(`${month}T00:00:00Z`, 'LLLL yyyy', locale, 'UTC');
}
