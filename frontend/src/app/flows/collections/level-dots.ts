import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { STEPS } from './collection-words';

/** How far somebody was reminded: five dots, of which as many are full as the level says. */
@Component({
  selector: 'app-level-dots',
  template: `
    @for (step of steps; track step) {
      <span class="dot" [class.full]="step <= level()"></span>
    }
  `,
  styles: `
    :host {
      --full: var(--amber);

      display: inline-flex;
      gap: 4px;
      align-items: center;
    }

    :host(.pressing) {
      --full: var(--orange);
    }

    :host(.last) {
      --full: var(--red);
    }

    .dot {
      width: 9px;
      height: 9px;
      border: 1.5px solid var(--hex-vacant);
      border-radius: 50%;
    }

    .full {
      border-color: var(--full);
      background: var(--full);
    }
  `,
  host: {
    role: 'img',
    '[attr.aria-label]': 'text()',
    '[class.pressing]': 'level() === 3 || level() === 4',
    '[class.last]': 'level() === 5',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LevelDots {
  /** 0 to 5. */
  readonly level = input.required<number>();

  protected readonly steps = STEPS;
  protected readonly text = computed(() => $localize`Level ${this.level()}:level: of 5`);
}
