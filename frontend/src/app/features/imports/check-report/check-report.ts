import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { RentRollImportDetail } from '@api/models';
import { Money } from '@shared/money/money';
import { Tag } from '@shared/ui/tag';
import { StackedTable } from '@shared/tables/stacked-table';
import { writtenFacts } from '../import-labels';

/** What the dry run found: rows by state, what would be written, the file's own totals. */
@Component({
  selector: 'app-check-report',
  imports: [DecimalPipe, Money, Tag, StackedTable],
  templateUrl: './check-report.html',
  styleUrl: './check-report.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckReport {
  readonly rentRoll = input.required<RentRollImportDetail>();

  protected readonly counts = computed(() => this.rentRoll().counts);
  protected readonly planned = computed(() => writtenFacts(this.counts().planned));
}
