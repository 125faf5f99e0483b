import { Choice } from '@shared/dates/zones';

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
