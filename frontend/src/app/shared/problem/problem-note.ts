import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from '@shared/ui/icon';

/** Above a form or list: what was just tried and did not work, and what else belongs to it. Empty text shows nothing. */
@Component({
  selector: 'app-problem-note',
  imports: [Icon],
  template: `
    @if (text()) {
      <div class="notice bad" role="alert">
        <app-icon name="circle-alert" />
        <div>{{ text() }}<ng-content /></div>
      </div>
    }
  `,
  // without text it takes no place, not even a gap
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNote {
  readonly text = input.required<string>();
}
