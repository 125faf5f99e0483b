import { TZDate } from '@date-fns/tz';
import { lightFormat } from 'date-fns';

/** What a `datetime-local` input holds: `2026-03-28T16:05`. It is a wall clock's time, without a zone. */
export type LocalTime = string;

/** The time on the wall there at a moment of the API; empty for none. */
export function toLocalTime(moment: string | null, timeZone: string): LocalTime {
  return moment ? lightFormat(new TZDate(moment, timeZone), "yyyy-MM-dd'T'HH:mm") : '';
}

/** The moment at which the wall there shows this time, for the API; null for none. */
export function fromLocalTime(time: LocalTime, timeZone: string): string | null {
  if (!time) return null;
  const [year, month, day, hours, minutes] = time.split(/\D/).map(Number);
  const there = new TZDate(year, month - 1, day, hours, minutes, timeZone);
  return new Date(there.getTime()).toISOString();
}
