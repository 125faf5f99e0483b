import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { CaseDialogs } from '../case-dialogs';
import { CaseFilterMenu } from '../case-filters/case-filters';
import { CaseNumbers } from '../case-numbers/case-numbers';
import { CaseTable } from '../case-table/case-table';
import { ALL, MENU_FILTERS } from '../collections.query';
import { CollectionsStore } from '../collections.store';

const RESOLVED = 'paid,written_off';

/** Who is overdue, and what comes next: overdue longest first. */
@Component({
  selector: 'app-collections-page',
  imports: [
    CaseFilterMenu,
    CaseNumbers,
    CaseTable,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  providers: [CollectionsStore],
  templateUrl: './collections-page.html',
  styleUrl: './collections-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class CollectionsPage {
  private readonly dialogs = inject(CaseDialogs);

  protected readonly store = inject(CollectionsStore);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly views = [
    { status: null, label: $localize`Open` },
    { status: RESOLVED, label: $localize`Resolved` },
    { status: ALL, label: $localize`All` },
  ];
  /** Which of the views is shown; none of them where other states are asked for. */
  protected readonly current = computed(() => {
    const { all, status } = this.store.query();
    if (all) return ALL;
    return status.length ? status.join(',') : null;
  });

  protected async scan(): Promise<void> {
    if (await this.dialogs.scan()) this.store.reload();
  }

  protected without(filter: string): void {
    this.store.list.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.list.show(
      Object.fromEntries([...MENU_FILTERS, 'search'].map((name) => [name, null])),
    );
  }
}
