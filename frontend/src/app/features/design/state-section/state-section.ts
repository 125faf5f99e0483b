import { ChangeDetectionStrategy, Component } from '@angular/core';

import { Problem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { EmptyState } from '@shared/ui/empty-state';
import { ProgressBar } from '@shared/ui/progress-bar';
import { Skeleton } from '@shared/ui/skeleton';
import { Sample } from '../sample/sample';

/** What stands where a list or page would: not yet, nothing, not possible. */
@Component({
  selector: 'app-state-section',
  imports: [EmptyState, ProblemNote, ProblemPanel, ProgressBar, Sample, Skeleton],
  template: `
    <app-sample name="Loading"><app-skeleton [lines]="4" /></app-sample>
    <app-sample name="Nothing there">
      <app-empty-state icon="spreadsheet" heading="No imports yet" text="Upload a rent roll.">
        <button type="button" class="button button-primary">Upload</button>
      </app-empty-state>
    </app-sample>
    @for (problem of problems; track problem.status) {
      <app-sample [name]="'Problem: ' + problem.status">
        <app-problem-panel [problem]="problem" back="/design" />
      </app-sample>
    }
    <app-sample name="Notes">
      <app-problem-note text="A vacant lease takes no notice." />
      <p class="notice">Something to know.</p>
      <p class="notice warn">Something to look at.</p>
      <p class="notice good">Something that went well.</p>
    </app-sample>
    <app-sample name="Work under way">
      <app-progress-bar label="Import" [done]="420" [total]="1000" />
      <app-progress-bar label="Import of unknown length" [done]="0" [total]="null" />
    </app-sample>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateSection {
  protected readonly problems: readonly Problem[] = [
    { status: 403, detail: '', fields: {} },
    { status: 404, detail: '', fields: {} },
    { status: 0, detail: 'The server did not answer.', fields: {} },
    { status: 500, detail: 'Something went wrong on our side.', fields: {} },
  ];
}
