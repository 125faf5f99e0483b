import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** By how much the rent changes: `+5.0%`, or that it stays. */
@Component({
  selector: 'app-rent-change',
  imports: [DecimalPipe],
  template: `
    @if (percent() === 0) {
      <ng-container i18n>no change</ng-container>
    } @else {
      {{ sign() }}{{ size() | number: '1.1-1' }}%
    }
  `,
  styles: `
    :host {
      font-family: var(--font-body);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RentChange {
  readonly percent = input.required<number>();

  protected readonly sign = computed(() => (this.percent() > 0 ? '+' : '−'));
  protected readonly size = computed(() => Math.abs(this.percent()));
}
