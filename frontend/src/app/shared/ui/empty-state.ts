import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from './icon';
import { IconName } from './icons';

/** In place of a list without rows: why there are none, and (projected) what to do. */
@Component({
  selector: 'app-empty-state',
  imports: [Icon],
  template: `
    <span class="sign"><app-icon [name]="icon()" /></span>
    <h2>{{ heading() }}</h2>
    <p>{{ text() }}</p>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      justify-items: center;
      padding: 52px 24px;
      text-align: center;
    }

    .sign {
      --icon-size: 22px;

      display: grid;
      place-items: center;
      width: 48px;
      height: 48px;
      margin-bottom: 6px;
      border-radius: 50%;
      background: var(--hover);
      color: var(--text-3);
    }

    p {
      max-width: 46ch;
      margin-bottom: 10px;
      color: var(--text-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input('');
}
