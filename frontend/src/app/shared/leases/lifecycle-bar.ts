import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { LeaseSplit, totalOf } from './lease-split';
import { LEASE_STATUSES, leaseStatusShortLabel } from './lease-status';

/** How many leases are in each of the four states, as one stacked bar with its counts. */
@Component({
  selector: 'app-lifecycle-bar',
  imports: [DecimalPipe],
  template: `
    <div class="bar" aria-hidden="true">
      @for (part of parts(); track part.status) {
        @if (part.count) {
          <span [class]="'of-' + part.status" [style.flex-grow]="part.count"></span>
        }
      }
    </div>
    <ul class="plain">
      @for (part of parts(); track part.status) {
        <li>
          <span class="dot" [class]="'of-' + part.status" aria-hidden="true"></span>
          {{ part.label }} <strong>{{ part.count | number }}</strong>
        </li>
      }
    </ul>
  `,
  styleUrl: './lifecycle-bar.scss',
  host: { '[class.empty]': '!total()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LifecycleBar {
  readonly stats = input.required<LeaseSplit>();

  protected readonly total = computed(() => totalOf(this.stats()));
  protected readonly parts = computed(() =>
    LEASE_STATUSES.map((status) => ({
      status,
      label: leaseStatusShortLabel(status),
      count: this.stats()[status],
    })),
  );
}
