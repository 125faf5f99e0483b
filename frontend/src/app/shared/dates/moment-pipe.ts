import { inject, LOCALE_ID, Pipe, PipeTransform } from '@angular/core';

import { TIME_ZONE } from './time-zone';

/** A moment as people of the organisation read it: `Mar 28, 2026, 4:05 PM`; a dash for none. */
@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  private readonly timeZone = inject(TIME_ZONE);
  private readonly locale = inject(LOCALE_ID);

  transform(moment: string | null | undefined): string {
    if (!moment) return '–';
    return new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: this.timeZone(),
    }).format(new Date(moment));
  }
}
