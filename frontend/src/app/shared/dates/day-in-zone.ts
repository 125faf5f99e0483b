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
  const there = Date.parse(`${day}T00:00:00Z`);
  // what the clocks there are ahead by may be another when they strike midnight: look twice
  const guess = there - aheadBy(there, timeZone);
  return there - aheadBy(guess, timeZone);
}

/** Milliseconds between the clock there and universal time. */
function aheadBy(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const clock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return clock - Math.floor(moment / 1000) * 1000;
}
