import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Money } from './money';

/** What an account of a tenant stands at, said in words: a sign alone is read either way. */
@Component({
  selector: 'app-balance',
  imports: [Money],
  template: `
    @if (isEven()) {
      <span i18n>Nothing owed</span>
    } @else if (isCredit()) {
      <app-money [amount]="size()" />&ngsp;<span i18n>of credit</span>
    } @else {
      <app-money [amount]="size()" />&ngsp;<span i18n>owed</span>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Balance {
  /** A decimal string of the API; below zero is credit. */
  readonly amount = input.required<string>();

  protected readonly isEven = computed(() => Number(this.amount()) === 0);
  protected readonly isCredit = computed(() => this.amount().startsWith('-'));
  protected readonly size = computed(() => this.amount().replace(/^-/, ''));
}
