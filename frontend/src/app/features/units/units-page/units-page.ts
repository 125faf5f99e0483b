import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { UnitDialogs } from '../unit-dialogs';
import { UnitFilterMenu } from '../unit-filters/unit-filters';
import { UnitTable } from '../unit-table/unit-table';
import { UnitsStore } from '../units.store';

/** Every apartment, shop and office of the portfolio. */
@Component({
  selector: 'app-units-page',
  imports: [
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    UnitFilterMenu,
    UnitTable,
  ],
  providers: [UnitsStore],
  templateUrl: './units-page.html',
  styles: `
    .list {
      overflow: hidden;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class UnitsPage {
  private readonly dialogs = inject(UnitDialogs);
  private readonly router = inject(Router);
  protected readonly store = inject(UnitsStore);

  protected readonly pageSize = PAGE_SIZE;

  protected async create(): Promise<void> {
    const { property } = this.store.query();
    const name = this.store.names().property;
    const unit = await this.dialogs.edit(
      property && name ? { property: { id: property, label: name } } : {},
    );
    if (unit) await this.router.navigate(['/units', unit.id]);
  }
}
