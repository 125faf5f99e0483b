import { Pipe, PipeTransform } from '@angular/core';

/** `12` → `12 months`. */
@Pipe({ name: 'term' })
export class TermPipe implements PipeTransform {
  transform(months: number): string {
    return months === 1 ? $localize`1 month` : $localize`${months}:count: months`;
  }
}
