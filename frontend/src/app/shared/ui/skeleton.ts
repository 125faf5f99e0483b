import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Grey bars where text will be. */
@Component({
  selector: 'app-skeleton',
  template: `
    <span class="visually-hidden" role="status" i18n>Loading…</span>
    @for (width of widths(); track $index) {
      <div class="bar" [style.width.%]="width" [style.height.px]="height()"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      padding: 20px;
    }

    .bar {
      border-radius: 6px;
      background: linear-gradient(
          90deg,
          var(--skeleton) 30%,
          var(--skeleton-2) 50%,
          var(--skeleton) 70%
        )
        0 0 / 300% 100%;
      animation: shimmer 1.6s ease-in-out infinite;
    }

    @keyframes shimmer {
      from {
        background-position: 100% 0;
      }

      to {
        background-position: 0 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly lines = input(6);
  readonly height = input(16);

  // uneven as text is, and the same every time
  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, line) => 100 - ((line * 37) % 29)),
  );
}
