import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

import { EmptyState } from '@shared/ui/empty-state';

@Component({
  selector: 'app-not-found',
  imports: [EmptyState, RouterLink],
  template: `
    <div class="page">
      <h1 i18n>Page not found</h1>
      <div class="card">
        <app-empty-state
          icon="search"
          i18n-heading
          heading="There is no page at this address"
          i18n-text
          text="It may have moved, or the link was cut off."
        >
          <a class="button" routerLink="/" i18n>To the start page</a>
        </app-empty-state>
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class NotFound {}
