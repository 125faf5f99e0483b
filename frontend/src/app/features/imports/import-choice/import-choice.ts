import { DecimalPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';

import { ImportCounts, ImportMode } from '@api/models';
import { ProblemNote } from '@shared/problem/problem-note';

/** Import all rows or none, or take the good ones when the person says so. */
@Component({
  selector: 'app-import-choice',
  imports: [DecimalPipe, ProblemNote],
  templateUrl: './import-choice.html',
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportChoice {
  readonly counts = input.required<ImportCounts>();
  readonly busy = input(false);
  readonly note = input('');
  readonly chosen = output<ImportMode>();

  protected readonly good = computed(() => this.counts().ok ?? 0);
  protected readonly errors = computed(() => this.counts().error ?? 0);
  protected readonly mode = linkedSignal<ImportCounts, ImportMode>({
    source: this.counts,
    computation: () => 'all_or_nothing',
  });
  protected readonly possible = computed(
    () => this.good() > 0 && (this.errors() === 0 || this.mode() === 'good_rows'),
  );
}
