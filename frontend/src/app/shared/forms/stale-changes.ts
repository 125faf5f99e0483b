import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Submission } from './submission';

/** Inside the note of a form: what somebody else changed meanwhile, and the way to have it here. */
@Component({
  selector: 'app-stale-changes',
  template: `
    @if (submission().changes().length) {
      <dl>
        @for (change of submission().changes(); track change.name) {
          <dt>{{ change.label }}</dt>
          <dd>
            <span i18n
              >was {{ change.before }}, is now <b>{{ change.now }}</b></span
            >
            @if (change.entered) {
              <span i18n>; you entered {{ change.entered }}</span>
            }
          </dd>
        }
      </dl>
      <p i18n>
        Load the present values to go on with them; your other entries stay. Or send the form again
        to overwrite them.
      </p>
      <button type="button" class="button" (click)="submission().loadPresent()" i18n>
        Load the present values
      </button>
    }
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 2px 12px;
      margin: 8px 0;
    }

    dt {
      font-weight: 600;
    }

    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }

    button {
      margin-top: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaleChanges {
  readonly submission = input.required<Submission>();
}
