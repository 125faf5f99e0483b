import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { RiskLevel } from '@api/models';
import { riskLabel } from './renewal-words';

/** How likely a household leaves: the level in a word, and the score from 0 to 100. */
@Component({
  selector: 'app-churn-badge',
  template: `
    <span class="dot" aria-hidden="true"></span>
    {{ label() }}
    @if (gauge() !== null) {
      <strong>{{ gauge() }}</strong>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      padding: 1px 10px 1px 8px;
      border-radius: 99px;
      background: var(--red-soft);
      color: var(--red-text);
      font-size: 0.75rem;
      font-weight: 600;
      line-height: 1.6;
      white-space: nowrap;
    }

    .dot {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--red);
    }

    strong {
      font-family: var(--font-mono);
      font-variant-numeric: tabular-nums;
    }

    // the same dot as high, and a ring: the word alone must not tell them apart
    :host(.critical) {
      box-shadow: inset 0 0 0 1px var(--red);
    }

    :host(.medium) {
      background: var(--amber-soft);
      color: var(--amber-text);

      .dot {
        background: var(--amber);
      }
    }

    :host(.low) {
      background: var(--teal-soft);
      color: var(--teal-text);

      .dot {
        background: var(--teal);
      }
    }
  `,
  host: { '[class]': 'level()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChurnBadge {
  readonly level = input.required<RiskLevel>();
  /** Left out where a dial beside it says it. */
  readonly gauge = input<number | null>(null);

  protected readonly label = computed(() => riskLabel(this.level()));
}
