import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How far work is; without a total it only shows that something moves. */
@Component({
  selector: 'app-progress-bar',
  template: '<div [class.unknown]="share() === null" [style.width.%]="share() ?? 35"></div>',
  styles: `
    :host {
      display: block;
      height: 6px;
      overflow: hidden;
      border-radius: 99px;
      background: var(--track);
    }

    div {
      height: 100%;
      border-radius: inherit;
      background: var(--teal);
      transition: width 0.4s;
    }

    .unknown {
      animation: sweep 1.4s ease-in-out infinite alternate;
    }

    @keyframes sweep {
      to {
        transform: translateX(186%);
      }
    }
  `,
  host: {
    role: 'progressbar',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '[attr.aria-valuenow]': 'share()',
    '[attr.aria-label]': 'label()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input.required<number | null>();

  protected readonly share = computed(() => {
    const total = this.total();
    return total ? Math.min(100, Math.round((this.done() / total) * 100)) : null;
  });
}
