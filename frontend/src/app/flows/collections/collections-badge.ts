import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Case } from '@api/models';
import { LevelDots } from './level-dots';

/** Beside what somebody owes: that they are reminded, how far, and the way to the case. */
@Component({
  selector: 'app-collections-badge',
  imports: [LevelDots, RouterLink],
  template: `
    <a [routerLink]="['/collections', case().id]">
      <ng-container i18n>Collections</ng-container>
      <app-level-dots [level]="case().shown_level" />
    </a>
  `,
  styles: `
    a {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      padding: 1px 10px;
      border-radius: 99px;
      background: var(--red-soft);
      color: var(--red-text);
      font-size: 0.75rem;
      font-weight: 600;
      line-height: 1.6;
      text-decoration: none;
      white-space: nowrap;

      &:hover {
        text-decoration: underline;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CollectionsBadge {
  readonly case = input.required<Case>();
}
