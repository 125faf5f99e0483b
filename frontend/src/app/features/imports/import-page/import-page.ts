import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { AppTitle } from '@core/navigation/app-title';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { Icon } from '@shared/ui/icon';
import { ProgressBar } from '@shared/ui/progress-bar';
import { Skeleton } from '@shared/ui/skeleton';
import { CheckReport } from '../check-report/check-report';
import { ImportChoice } from '../import-choice/import-choice';
import { kindLabel, writtenFacts } from '../import-labels';
import { ImportSteps } from '../import-steps/import-steps';
import { ImportStore } from '../import.store';
import { MappingForm } from '../mapping-form/mapping-form';
import { RowsTable } from '../rows-table/rows-table';
import { TieOutReport } from '../tie-out-report/tie-out-report';

/** One file on its way in; whoever comes back finds it at the step where it was left. */
@Component({
  selector: 'app-import-page',
  imports: [
    CheckReport,
    DecimalPipe,
    Icon,
    ImportChoice,
    ImportSteps,
    MappingForm,
    MomentPipe,
    Paginator,
    ProblemPanel,
    ProgressBar,
    RouterLink,
    RowsTable,
    Skeleton,
    TieOutReport,
  ],
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ImportPage {
  protected readonly store = inject(ImportStore);

  protected readonly kindLabel = kindLabel;
  protected readonly pageSize = PAGE_SIZE;
  protected readonly written = computed(() => writtenFacts(this.store.rentRoll()?.counts.written));
  protected readonly tabs = [
    { rows: 'errors', label: $localize`With errors` },
    { rows: 'warnings', label: $localize`With warnings` },
    { rows: 'all', label: $localize`All rows` },
  ] as const;

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const rentRoll = this.store.rentRoll();
      if (rentRoll) title.show($localize`${rentRoll.file_name}:file: · Import`);
    });
  }
}
