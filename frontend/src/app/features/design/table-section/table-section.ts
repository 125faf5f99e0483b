import { ChangeDetectionStrategy, Component } from '@angular/core';

import { Money } from '@shared/money/money';
import { Paginator } from '@shared/tables/paginator';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { SearchBox } from '@shared/ui/search-box';
import { Tag } from '@shared/ui/tag';
import { Sample } from '../sample/sample';

/** Tables: sorted, paged, searched; as cards where there is no room for columns. */
@Component({
  selector: 'app-table-section',
  imports: [Money, Paginator, Sample, SearchBox, SortHeader, StackedTable, Tag],
  templateUrl: './table-section.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableSection {
  protected readonly ordering = 'unit';
  protected readonly rows = [
    { unit: 'A-101', tenant: 'Maria Gonzalez', rent: '1850.00', state: 'Paid', tone: 'good' },
    {
      unit: 'A-102',
      tenant: 'A tenant with quite a long name',
      rent: '990.50',
      state: 'Late',
      tone: 'bad',
    },
    { unit: 'B-7', tenant: '', rent: null, state: 'Empty', tone: 'plain' },
  ] as const;

  protected direction(field: string) {
    return directionOf(field, this.ordering);
  }
}
