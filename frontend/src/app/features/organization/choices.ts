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

export function currencies(locale: string): Choice[] {
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: currencyLabel(value, locale),
  }));
}

/** `USD` → `USD, US Dollar`. */
export function currencyLabel(code: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code);
  return name && name !== code ? `${code}, ${name}` : code;
}
