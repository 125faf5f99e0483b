import { formatNumber } from '@angular/common';

import { isDay } from '@shared/dates/day';
import { dayText } from '@shared/dates/day-pipe';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

// a choice as the API writes it: `month_to_month`
const CODE = /^[a-z]+(_[a-z]+)+$/;

/** `monthly_rent_amount` → `Monthly rent amount`; `unit_id` → `Unit`. */
export function fieldLabel(name: string): string {
  const words = name.replace(/_id$/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface Writing {
  readonly locale: string;
  moment(text: string): string;
}

/** A value of a field as people write it; empty for nothing. */
export function valueText(value: unknown, write: Writing): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => valueText(each, write)).join(', ');
  switch (typeof value) {
    case 'boolean':
      return value ? $localize`Yes` : $localize`No`;
    case 'number':
      return formatNumber(value, write.locale);
    case 'string':
      return textOf(value, write);
    default:
      return JSON.stringify(value);
  }
}

function textOf(value: string, write: Writing): string {
  if (MOMENT.test(value)) return write.moment(value);
  if (CODE.test(value)) return value.replaceAll('_', ' ');
  return isDay(value) ? dayText(value, write.locale) : value;
}
