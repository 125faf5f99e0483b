import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Change } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { AuditFilters } from '../audit-filters/audit-filters';
import { MENU_FILTERS } from '../audit.query';
import { AuditStore } from '../audit.store';
import { ChangeDetails } from '../change-details/change-details';
import { fieldLabel } from '../field-words';
import { modelLabel, pageOfObject } from '../models';

const MOST_FIELDS_NAMED = 2;

/** Who changed what, when and through what. */
@Component({
  selector: 'app-audit-page',
  imports: [
    AuditFilters,
    ChangeDetails,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    MomentPipe,
    Paginator,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StackedTable,
    Tag,
  ],
  providers: [AuditStore],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class AuditPage {
  protected readonly store = inject(AuditStore);
  protected readonly pageSize = PAGE_SIZE;

  // other rows begin closed
  protected readonly open = linkedSignal<readonly unknown[] | undefined, ReadonlySet<string>>({
    source: () => this.store.list.slice()?.rows,
    computation: () => new Set(),
  });
  protected readonly rows = computed(() =>
    this.store.list.slice()?.rows.map((change) => ({
      change,
      kind: modelLabel(change.model),
      // what was removed has no page any more
      page: change.action === 'delete' ? null : pageOfObject(change.model, change.object),
      fields: fieldsIn(change),
      actor: actorOf(change),
    })),
  );

  protected toggle(id: string): void {
    this.open.update((open) => {
      const next = new Set(open);
      return next.delete(id) ? next : next.add(id);
    });
  }

  protected without(filter: string): void {
    this.store.list.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.list.show(Object.fromEntries(MENU_FILTERS.map((name) => [name, null])));
  }
}

/** `Name, Time zone and 2 more`. */
function fieldsIn({ changes }: Change): string {
  const names = Object.keys(changes).map(fieldLabel);
  const shown = names.slice(0, MOST_FIELDS_NAMED).join(', ');
  const more = names.length - MOST_FIELDS_NAMED;
  return more > 0 ? $localize`${shown}:fields: and ${more}:count: more` : shown;
}

/** Who did it, and by what the log can be narrowed to them; the product's own work by nothing. */
function actorOf({ actor }: Change): { label: string; name: string } {
  const [kind, name = ''] = actor.split(/:(.*)/s);
  if (kind === 'user') return { label: name, name };
  if (kind === 'key') return { label: $localize`API key ${name}:name:`, name };
  return { label: 'UnitCycle', name: '' };
}
