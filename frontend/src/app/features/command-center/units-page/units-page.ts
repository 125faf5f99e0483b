import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { lastValueFrom } from 'rxjs';

import { SuggestedAction } from '@api/models';
import { JobsStore } from '@core/jobs/jobs.store';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
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
import { StatCard } from '@shared/ui/stat-card';
import { Toasts } from '@shared/ui/toasts';
import { BulkDialogs } from '../bulk-dialogs';
import { DEFAULT_ORDERING, MENU_FILTERS } from '../command-center.query';
import { CommandCenterService } from '../command-center.service';
import { CommandCenterStore } from '../command-center.store';
import { ACTION_ICONS, actionLabel, BULK_ACTIONS } from '../command-words';
import { CommandFilters } from '../filter-menu/unit-filters';
import { CommandTable } from '../unit-table/unit-table';

/** All units on one list, what is worth doing for each, and the way to do it for many. */
@Component({
  selector: 'app-command-center-page',
  imports: [
    CommandFilters,
    CommandTable,
    DecimalPipe,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    MatMenuModule,
    Money,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    StatCard,
  ],
  providers: [CommandCenterStore],
  templateUrl: './units-page.html',
  styleUrl: './units-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class UnitsPage {
  private readonly service = inject(CommandCenterService);
  private readonly dialogs = inject(BulkDialogs);
  private readonly jobs = inject(JobsStore);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(CommandCenterStore);
  protected readonly selection = this.store.selection;
  protected readonly pageSize = PAGE_SIZE;
  protected readonly attempt = new Attempt();
  protected readonly actions = BULK_ACTIONS.map((value) => ({
    value,
    label: actionLabel(value),
    icon: ACTION_ICONS[value],
  }));
  protected readonly orders = [
    { value: DEFAULT_ORDERING, label: $localize`Days to event` },
    { value: '-priority', label: $localize`Most urgent` },
    { value: '-confidence', label: $localize`Surest` },
    { value: '-rent', label: $localize`Highest rent` },
    { value: 'rent', label: $localize`Lowest rent` },
    { value: '-risk_level', label: $localize`Highest risk` },
    { value: 'unit_number', label: $localize`Unit` },
    { value: 'property_name', label: $localize`Property` },
    { value: 'tenant_name', label: $localize`Tenant` },
  ];
  /** An order of the column headings that the menu does not name. */
  protected readonly isOtherOrder = computed(
    () => !this.orders.some(({ value }) => value === this.store.query().ordering),
  );
  /** Whole pages are ticked, and there are more. */
  protected readonly mayTakeAll = computed(() => {
    const slice = this.store.slice();
    if (!slice || this.selection.isAll() || slice.total <= slice.rows.length) return false;
    return slice.rows.length > 0 && slice.rows.every(({ id }) => this.selection.has(id));
  });

  protected sort(ordering: string): void {
    this.store.show({ ordering: ordering === DEFAULT_ORDERING ? null : ordering });
  }

  protected async act(action: SuggestedAction): Promise<void> {
    const units = { chosen: this.selection.chosen(), count: this.selection.count() };
    if (!(await this.dialogs.act(action, units))) return;
    this.selection.clear();
    this.store.reload();
  }

  protected async suggestAnew(): Promise<void> {
    const job = await this.attempt.read(this.service.suggestAnew());
    if (!job) return;
    const ended = await this.attempt.read(lastValueFrom(this.jobs.follow(job.id)));
    this.store.reload();
    if (ended?.status === 'succeeded') this.toasts.show($localize`All units were looked at anew.`);
  }

  protected without(filter: string): void {
    this.store.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.show(Object.fromEntries([...MENU_FILTERS, 'search'].map((name) => [name, null])));
  }
}
