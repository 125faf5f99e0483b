import { ChangeDetectionStrategy, Component } from '@angular/core';

import { EmptyState } from '@shared/ui/empty-state';

/** The start page of a role that no page is open to. */
@Component({
  selector: 'app-no-pages',
  imports: [EmptyState],
  template: `
    <div class="page">
      <h1 i18n>Welcome</h1>
      <div class="card">
        <app-empty-state
          icon="door"
          i18n-heading
          heading="Nothing is open to your role"
          i18n-text
          text="You are signed in, but your role has no pages here. An owner or administrator can give you another one."
        />
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class NoPages {}
