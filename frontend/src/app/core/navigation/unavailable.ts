import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import { ProblemPanel } from '@shared/problem/problem-panel';
import { Problem } from '@shared/problem/problem';

/** Shown when a page cannot even begin: no session to be read, or a part of the app not loaded. */
@Component({
  selector: 'app-unavailable',
  imports: [ProblemPanel],
  template: `
    <main class="page page-narrow">
      <h1 class="visually-hidden" i18n>No connection</h1>
      <div class="card"><app-problem-panel [problem]="problem" (retry)="reload()" /></div>
    </main>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class Unavailable {
  private readonly document = inject(DOCUMENT);

  protected readonly problem: Problem = {
    status: 0,
    detail: $localize`UnitCycle could not be reached. Check your connection and try again.`,
    fields: {},
  };

  protected reload(): void {
    this.document.location.reload();
  }
}
