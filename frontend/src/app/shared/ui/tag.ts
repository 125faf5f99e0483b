import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export type TagTone = 'plain' | 'good' | 'warn' | 'bad';

/** A small word about the state of a thing. */
@Component({
  selector: 'app-tag',
  template: '<ng-content />',
  styles: `
    :host {
      display: inline-block;
      padding: 1px 8px;
      border-radius: 99px;
      background: var(--hover);
      color: var(--text-2);
      font-size: 0.75rem;
      font-weight: 600;
      line-height: 1.6;
      white-space: nowrap;
    }

    :host(.good) {
      background: var(--teal-soft);
      color: var(--teal-text);
    }

    :host(.warn) {
      background: var(--amber-soft);
      color: var(--amber-text);
    }

    :host(.bad) {
      background: var(--red-soft);
      color: var(--red-text);
    }
  `,
  host: { '[class]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tag {
  readonly tone = input<TagTone>('plain');
}
