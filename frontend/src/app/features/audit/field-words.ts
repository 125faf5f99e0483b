import { formatNumber } from '@angular/common';

import { isDay } from '@shared/dates/day';
import { dayText } from '@shared/dates/day-pipe';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** `monthly_rent_amount` → `Monthly rent amount`; `unit_id` → `Unit`. */
export function fieldLabel(name: string): string {
  const words = name.replace(/_id$/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of a field as people write it; empty for nothing. */
export function valueText(
  value: unknown,
  write: { locale: string; moment(text: string): string },
): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? $localize`Yes` : $localize`No`;
  if (typeof value === 'number') return formatNumber(value, write.locale);
  if (Array.isArray(value)) return value.map((each) => valueText(each, write)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isDay(value)) return dayText(value, write.locale);
  return MOMENT.test(value) ? write.moment(value) : value;
}
