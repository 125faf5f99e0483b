import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { StatementLine } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { StackedTable } from '@shared/tables/stacked-table';
import { Tag } from '@shared/ui/tag';
import { entryKindLabel } from '../entry-words';

/** The lines of an account, the oldest first: each balance is the one above it and the amount. */
@Component({
  selector: 'app-statement-table',
  imports: [DayPipe, Money, StackedTable, Tag],
  templateUrl: './statement-table.html',
  styles: `
    .date {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementTable {
  readonly lines = input.required<readonly StatementLine[]>();

  protected readonly kindLabel = entryKindLabel;

  protected isPositive(amount: string): boolean {
    return Number(amount) > 0;
  }

  protected isCredit(amount: string): boolean {
    return Number(amount) < 0;
  }
}
