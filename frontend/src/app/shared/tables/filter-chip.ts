import { ChangeDetectionStrategy, Component, output } from '@angular/core';

import { Icon } from '@shared/ui/icon';

/** A filter that is set, in words (projected); a click takes it away. */
@Component({
  selector: 'app-filter-chip',
  imports: [Icon],
  template: `
    <button type="button" (click)="remove.emit()">
      <span><ng-content /></span>
      <app-icon name="close" /><span class="visually-hidden" i18n>remove</span>
    </button>
  `,
  styles: `
    :host {
      max-width: 100%;
    }

    button {
      --icon-size: 14px;

      display: inline-flex;
      gap: 6px;
      align-items: center;
      max-width: 100%;
      padding: 3px 10px;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--surface-2);
      text-align: left;
      overflow-wrap: anywhere;
      cursor: pointer;

      &:hover {
        background: var(--hover);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterChip {
  readonly remove = output();
}
