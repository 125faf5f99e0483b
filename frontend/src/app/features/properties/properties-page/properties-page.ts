import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { DEFAULT_ORDERING } from '../properties.query';
import { PropertiesFilters } from '../properties-filters/properties-filters';
import { PropertiesStore } from '../properties.store';
import { PropertyActions } from '../property-actions';
import { PropertyCards } from '../property-cards/property-cards';
import { ChosenAction } from '../property-line';
import { PropertyTable } from '../property-table/property-table';
import { propertyTypeLabel } from '../property-type';

/** Every property, as cards or as a table. */
@Component({
  selector: 'app-properties-page',
  imports: [
    ExportMenu,
    DecimalPipe,
    EmptyState,
    Icon,
    Paginator,
    ProblemNote,
    ProblemPanel,
    PropertiesFilters,
    PropertyCards,
    PropertyTable,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  providers: [PropertiesStore],
  templateUrl: './properties-page.html',
  styleUrl: './properties-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class PropertiesPage {
  private readonly actions = inject(PropertyActions);
  protected readonly store = inject(PropertiesStore);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly orderings = [
    { value: 'name', label: $localize`Name` },
    { value: '-total_units', label: $localize`Most units` },
    { value: 'city', label: $localize`City` },
    { value: '-year_built', label: $localize`Newest building` },
    { value: '-created_at', label: $localize`Added last` },
  ];
  protected readonly attempt = new Attempt();
  protected readonly ordering = computed(() => this.store.query().ordering || DEFAULT_ORDERING);
  /** The filters of the menu that are set, each with the words of its chip. */
  protected readonly chips = computed(() => {
    const { type, city, region, archived } = this.store.query();
    return [
      { name: 'type', text: type && propertyTypeLabel(type) },
      { name: 'city', text: city },
      { name: 'region', text: region },
      { name: 'manager', text: this.store.managerName() },
      { name: 'archived', text: archived ? $localize`Archived` : '' },
    ].filter(({ text }) => text);
  });

  protected async add(): Promise<void> {
    if (await this.actions.edit(null)) this.store.reload();
  }

  protected async run({ action, property }: ChosenAction): Promise<void> {
    const done = await this.attempt.read<unknown>(this.actions[action](property));
    // a form that was left may have told of what somebody else changed
    if (done || action === 'edit') this.store.reload();
  }

  protected sort(event: Event): void {
    this.store.show({ ordering: (event.target as HTMLSelectElement).value });
  }

  protected clear(...names: string[]): void {
    this.store.show(Object.fromEntries(names.map((name) => [name, null])));
  }

  protected clearAll(): void {
    this.clear('type', 'city', 'region', 'manager', 'archived', 'search');
  }
}
