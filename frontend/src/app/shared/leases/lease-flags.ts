import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { expiryFlag, isLongHoldover } from './lease-progress';
import { LeaseStatus } from './lease-status';

/** What needs a manager's eye on a lease: it ends soon (R1.1-10), or it has been held over long (R1.1-11). */
@Component({
  selector: 'app-lease-flags',
  template: `
    @switch (expiry()) {
      @case ('critical') {
        <span class="flag critical">{{ expiryText() }}</span>
      }
      @case ('warning') {
        <span class="flag warning">{{ expiryText() }}</span>
      }
    }
    @if (held()) {
      <span class="flag warning" i18n>Review: {{ holdoverDays() }} days held over</span>
    }
  `,
  styles: `
    :host {
      display: contents;
    }

    .flag {
      display: inline-block;
      padding: 1px 8px;
      border: 1px solid;
      border-radius: 999px;
      font-size: 0.75rem;
      font-weight: 600;
      white-space: nowrap;
    }

    .warning {
      background: var(--amber-soft);
      color: var(--amber-text);
    }

    .critical {
      background: var(--red-soft);
      color: var(--red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseFlags {
  readonly status = input.required<LeaseStatus>();
  readonly daysUntilExpiry = input.required<number | null>();
  readonly holdoverDays = input.required<number | null>();

  protected readonly expiry = computed(() => expiryFlag(this.status(), this.daysUntilExpiry()));
  protected readonly held = computed(() => isLongHoldover(this.status(), this.holdoverDays()));
  protected readonly expiryText = computed(() => {
    const days = this.daysUntilExpiry();
    if (days === 0) return $localize`Ends today`;
    return days === 1 ? $localize`Ends tomorrow` : $localize`Ends in ${days}:days: days`;
  });
}
