import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { RiskLevel } from '@api/models';
import { RISK_COLOURS, riskLabel } from './renewal-words';

// three quarters of a circle of radius 42, open at the bottom
const WHOLE = 2 * Math.PI * 42;
const ARC = WHOLE * 0.75;

/** The score as a dial from 0 to 100; what it shows is its text alternative, too. */
@Component({
  selector: 'app-churn-gauge',
  template: `
    <svg viewBox="0 0 100 96" role="img" [attr.aria-label]="text()">
      <circle class="track" cx="50" cy="50" r="42" [style.stroke-dasharray]="track" />
      @if (gauge() > 0) {
        <circle
          class="value"
          cx="50"
          cy="50"
          r="42"
          [style.stroke]="colour()"
          [style.stroke-dasharray]="value()"
        />
      }
      <text x="50" y="58" text-anchor="middle">{{ gauge() }}</text>
      <text class="end" x="24" y="94" text-anchor="middle">0</text>
      <text class="end" x="76" y="94" text-anchor="middle">100</text>
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 148px;
    }

    svg {
      display: block;
      width: 100%;
    }

    circle {
      fill: none;
      stroke-width: 9;
      stroke-linecap: round;
      transform: rotate(135deg);
      transform-origin: 50px 50px;
    }

    .track {
      stroke: var(--track);
    }

    text {
      fill: var(--text);
      font-family: var(--font-heading);
      font-size: 27px;
      font-weight: 700;
    }

    .end {
      fill: var(--text-3);
      font-family: var(--font-mono);
      font-size: 8px;
      font-weight: 400;
    }

    :host(.small) {
      width: 46px;

      .end {
        display: none;
      }

      circle {
        stroke-width: 11;
      }

      text {
        font-size: 32px;
      }
    }
  `,
  host: { '[class.small]': 'small()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChurnGauge {
  readonly gauge = input.required<number>();
  readonly level = input.required<RiskLevel>();
  readonly small = input(false);

  protected readonly track = `${ARC} ${WHOLE}`;
  protected readonly value = computed(() => `${(ARC * this.gauge()) / 100} ${WHOLE}`);
  protected readonly colour = computed(() => RISK_COLOURS[this.level()]);
  protected readonly text = computed(
    () =>
      $localize`Churn risk ${this.gauge()}:score: of 100, ${riskLabel(this.level()).toLowerCase()}:level:`,
  );
}
