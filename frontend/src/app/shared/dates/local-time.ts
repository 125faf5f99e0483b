/** What a `datetime-local` input holds: `2026-03-28T16:05`. It is a wall clock's time, without a zone. */
export type LocalTime = string;

/** The time on the wall there at a moment of the API; empty for none. */
export function toLocalTime(moment: string | null, timeZone: string): LocalTime {
  return moment ? wallTime(Date.parse(moment), timeZone) : '';
}

/** The moment at which the wall there shows this time, for the API; null for none. */
export function fromLocalTime(time: LocalTime, timeZone: string): string | null {
  if (!time) return null;
  const wanted = Date.parse(`${time}Z`);
  // the second look corrects a first one from the other side of a clock change
  let moment = wanted;
  for (let look = 0; look < 2; look++) {
    moment += wanted - Date.parse(`${wallTime(moment, timeZone)}Z`);
  }
  return new Date(moment).toISOString();
}

function wallTime(moment: number, timeZone: string): LocalTime {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(moment)
    .replace(' ', 'T');
}
