import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';

import { CURRENCY } from './currency';

/** An amount as the contract wants it: `$1,234.56`, JetBrains Mono, digits in columns. */
@Component({
  selector: 'app-money',
  template: '{{ text() }}',
  styles: `
    :host {
      font-family: var(--font-mono);
      font-size: 0.93em;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Money {
  /** A decimal string of the API, in whole currency units. */
  readonly amount = input.required<string | null | undefined>();

  private readonly currency = inject(CURRENCY);
  private readonly locale = inject(LOCALE_ID);

  protected readonly text = computed(() => {
    const amount = this.amount();
    if (amount === null || amount === undefined || amount === '') return '–';
    return moneyText(amount, this.currency(), this.locale);
  });
}

export function moneyText(amount: string, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  // a string keeps every digit; the type of `format` does not know that yet
  return format.format(amount as unknown as number);
}
