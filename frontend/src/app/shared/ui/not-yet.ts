import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Where something will be that this version does not have; what it will be is projected. */
@Component({
  selector: 'app-not-yet',
  template: `
    <strong i18n>Not available yet</strong>
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      padding: 16px 20px;
      color: var(--text-3);
    }

    @media (width < 700px) {
      :host {
        padding-inline: 16px;
      }
    }

    strong {
      color: var(--text-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotYet {}
