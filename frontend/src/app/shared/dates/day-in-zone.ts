import { TZDate } from '@date-fns/tz';
import { parseISO } from 'date-fns';

import { addDays, Day } from './day';

/** The moment a day begins in a time zone, as the API takes it. */
export function startOfDay(day: Day, timeZone: string): string {
  return new Date(midnight(day, timeZone)).toISOString();
}

/** The last moment of a day in a time zone. The database counts microseconds. */
export function endOfDay(day: Day, timeZone: string): string {
  const last = new Date(midnight(addDays(day, 1), timeZone) - 1).toISOString();
  return last.replace('999Z', '999999Z');
}

function midnight(day: Day, timeZone: string): number {
  const date = parseISO(day);
  return new TZDate(date.getFullYear(), date.getMonth(), date.getDate(), timeZone).getTime();
}
