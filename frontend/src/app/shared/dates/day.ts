import { TZDate } from '@date-fns/tz';
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  formatISO,
  isValid,
  parseISO,
  startOfMonth,
  subDays,
} from 'date-fns';

/** A calendar date as the API writes it: `2026-03-28`. It has no time and no zone. */
export type Day = string;

/** The date it is now in an IANA time zone. */
export function todayIn(timeZone: string, now: Date): Day {
  return toDay(new TZDate(now.getTime(), timeZone));
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

export function addDays(day: Day, days: number): Day {
  return toDay(addDaysTo(parseISO(day), days));
}

/** The same day of a later month, or its last day. */
export function addMonths(day: Day, months: number): Day {
  return toDay(addMonthsTo(parseISO(day), months));
}

/** The first of the month after. */
export function beginOfNextMonth(day: Day): Day {
  return toDay(startOfMonth(addMonthsTo(parseISO(day), 1)));
}

/** One year of tenancy: the day before the same date next year, which for February 29 is March 1. */
export function endOfYearLease(begin: Day): Day {
  const first = parseISO(begin);
  const again = new Date(first.getFullYear() + 1, first.getMonth(), first.getDate());
  return toDay(subDays(again, 1));
}

export function isDay(value: string | null | undefined): value is Day {
  return !!value && /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value));
}

/** A date of an address; empty when it is none. */
export function dayOrNone(value: string | null): Day {
  return isDay(value) ? value : '';
}

function toDay(date: Date): Day {
  return formatISO(date, { representation: 'date' });
}
