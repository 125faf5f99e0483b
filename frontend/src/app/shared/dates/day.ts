/** A calendar date as the API writes it: `2026-03-28`. It has no time and no zone. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** The date it is now in an IANA time zone. */
export function todayIn(timeZone: string, now: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((atMidnight(to) - atMidnight(from)) / MS_PER_DAY);
}

export function addDays(day: Day, days: number): Day {
  return new Date(atMidnight(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** One year of tenancy: the day before the same date next year. */
export function endOfYearLease(begin: Day): Day {
  const [year, month, date] = begin.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, date) - MS_PER_DAY).toISOString().slice(0, 10);
}

export function isDay(value: string | null | undefined): value is Day {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = atMidnight(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A date of an address; empty when it is none. */
export function dayOrNone(value: string | null): Day {
  return isDay(value) ? value : '';
}

// Universal time everywhere, so that no clock change can lose or add a day.
function atMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
