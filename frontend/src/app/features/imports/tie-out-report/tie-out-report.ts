import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { TieOut, TieOutProperty } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { Tag } from '@shared/ui/tag';
import { StackedTable } from '@shared/tables/stacked-table';
import { differenceLabel, isAmount, Measure, MEASURES, measureLabel } from '../import-labels';

/** The file against the records after the import: where they agree, and every place where not. */
@Component({
  selector: 'app-tie-out-report',
  imports: [DayPipe, DecimalPipe, Money, Tag, StackedTable],
  templateUrl: './tie-out-report.html',
  styleUrl: './tie-out-report.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TieOutReport {
  readonly tieOut = input.required<TieOut>();

  protected readonly isAmount = isAmount;
  protected readonly measureLabel = measureLabel;
  protected readonly differenceLabel = differenceLabel;
  protected readonly totals = computed(() => {
    const { totals } = this.tieOut();
    return MEASURES.flatMap((measure) => {
      const figure = totals[measure];
      return figure ? [{ measure, figure }] : [];
    });
  });
  protected readonly agrees = computed(() =>
    this.totals().every(({ figure }) => Number(figure.difference) === 0),
  );
  protected readonly apart = computed(() =>
    this.tieOut().properties.filter((property) => differing(property).length > 0),
  );

  protected differing = differing;
}

/** The measures in which a property differs between file and records. */
function differing(property: TieOutProperty): { measure: Measure; difference: string }[] {
  return MEASURES.flatMap((measure) => {
    const figure = measure === 'properties' ? undefined : property[measure];
    const apart = figure && Number(figure.difference) !== 0;
    return apart ? [{ measure, difference: figure.difference }] : [];
  });
}
