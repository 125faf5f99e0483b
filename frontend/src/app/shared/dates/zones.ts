import { AbstractControl, ValidationErrors } from '@angular/forms';

/** A value to choose, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every time zone the browser knows, to be found by its city as well as by its name. */
export function timeZones(): Choice[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...known].sort().map((value) => ({ value, label: zoneLabel(value) }));
}

/** `America/New_York` → `New York, America`. */
export function zoneLabel(zone: string): string {
  return zone.replaceAll('_', ' ').split('/').reverse().join(', ');
}

export function isTimeZone(zone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: zone }) && zone !== '';
  } catch {
    return false;
  }
}

/** What clocks show there: `Sat 4:05 PM`. */
export function timeIn(zone: string, now: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(now);
}

/** For a field that names a time zone. What has to be there, is asked for elsewhere. */
export function knownZone({ value }: AbstractControl<string>): ValidationErrors | null {
  if (value === '' || isTimeZone(value)) return null;
  return { zone: $localize`Choose a time zone of the list.` };
}
