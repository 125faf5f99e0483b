import { formatDate } from '@angular/common';
import { inject, LOCALE_ID, Pipe, PipeTransform } from '@angular/core';

import { Day } from './day';

/** `2026-03-28` → `Mar 28, 2026`, never shifted by the reader's time zone; a dash for none. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);

  transform(day: Day | null | undefined): string {
    return day ? dayText(day, this.locale) : '–';
  }
}

export function dayText(day: Day, locale: string): string {
  return formatDate(`${day}T00:00:00Z`, 'mediumDate', locale, 'UTC');
}
