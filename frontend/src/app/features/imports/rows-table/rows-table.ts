import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { ImportRow } from '@api/models';
import { Money } from '@shared/money/money';
import { Tag, TagTone } from '@shared/ui/tag';
import { StackedTable } from '@shared/tables/stacked-table';
import { rowLabel } from '../import-labels';

/** Rows of a file: what they say, what is wrong with them, what came of them. */
@Component({
  selector: 'app-rows-table',
  imports: [Money, Tag, StackedTable],
  templateUrl: './rows-table.html',
  styleUrl: './rows-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowsTable {
  readonly rows = input.required<readonly ImportRow[]>();

  /** Of a row that is fine, what would be done with it says more. */
  protected label(row: ImportRow): string {
    return rowLabel(row.status === 'ok' && row.planned ? row.planned : row.status);
  }

  protected tone(row: ImportRow): TagTone {
    if (row.status === 'error') return 'bad';
    return row.status === 'skipped' ? 'plain' : 'good';
  }
}
