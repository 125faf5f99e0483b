import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Case } from '@api/models';
import { CaseStatusTag } from '@flows/collections/case-status-tag';
import { stepLabel } from '@flows/collections/collection-words';
import { LevelDots } from '@flows/collections/level-dots';
import { StepLine } from '@flows/collections/step-line';
import { ToneTag } from '@flows/collections/tone-tag';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';

/** Cases as rows, under each the line of its five steps. */
@Component({
  selector: 'app-case-table',
  imports: [
    CaseStatusTag,
    DayPipe,
    LevelDots,
    Money,
    RouterLink,
    SortHeader,
    StackedTable,
    StepLine,
    ToneTag,
  ],
  templateUrl: './case-table.html',
  styleUrl: './case-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseTable {
  readonly cases = input.required<readonly Case[]>();
  readonly ordering = input.required<string>();
  readonly loading = input.required<boolean>();

  protected readonly stepLabel = stepLabel;

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }
}
