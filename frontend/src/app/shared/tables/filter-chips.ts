import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Params } from '@angular/router';

import { Icon } from '@shared/ui/icon';

/** A filter that is set: its name in the address, and what it says. */
export interface SetFilter {
  readonly name: string;
  readonly text: string;
}

/** The filters that are set, above a list; a click takes one away. */
@Component({
  selector: 'app-filter-chips',
  imports: [Icon],
  template: `
    @for (filter of filters(); track filter.name) {
      <button type="button" (click)="take(filter)">
        {{ filter.text }}
        <app-icon name="close" /><span class="visually-hidden" i18n>remove</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 10px;
      padding: 10px 20px;
      border-bottom: 1px solid var(--line);
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
export class FilterChips {
  readonly filters = input.required<readonly SetFilter[]>();
  /** Query parameters that take a filter away. */
  readonly change = output<Params>();

  protected take({ name }: SetFilter): void {
    this.change.emit({ [name]: null });
  }
}
