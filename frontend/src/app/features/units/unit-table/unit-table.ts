import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Unit, UnitStatus } from '@api/models';
import { unitStatusLabel } from '@shared/honeycomb/unit-status';
import { Money } from '@shared/money/money';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { Tag, TagTone } from '@shared/ui/tag';

/** Units as rows: data in. */
@Component({
  selector: 'app-unit-table',
  imports: [DecimalPipe, Money, RouterLink, SortHeader, StackedTable, Tag],
  templateUrl: './unit-table.html',
  styles: `
    .place {
      max-width: 240px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitTable {
  readonly units = input.required<readonly Unit[]>();
  readonly ordering = input.required<string>();
  readonly seeRents = input.required<boolean>();

  protected readonly statusLabel = unitStatusLabel;

  protected tone(status: UnitStatus): TagTone {
    return TONES[status];
  }

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }
}

const TONES: Record<UnitStatus, TagTone> = {
  occupied: 'good',
  partially_occupied: 'good',
  vacant: 'plain',
  maintenance: 'warn',
};
