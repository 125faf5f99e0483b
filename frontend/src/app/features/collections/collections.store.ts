import { computed, inject, Injectable } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { SessionService } from '@core/session/session.service';
import { caseStatusLabel, toneLabel } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { toProblem } from '@shared/problem/problem';
import { lastKnown } from '@shared/tables/last-known';
import { urlList } from '@shared/tables/url-list';
import { lastStepLabel, toDoLabel } from './case-filters/filter-words';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './collections.query';

/** URL → query → resources → page → output → URL. */
@Injectable()
export class CollectionsStore {
  private readonly service = inject(CollectionsService);
  private readonly session = inject(SessionService);

  readonly list = urlList(toQuery, (query) => this.service.list(toFilters(query), query.page));
  readonly query = this.list.query;
  readonly may = {
    view: this.session.may('collections', 'view'),
    scan: this.session.may('collections', 'create'),
    settings: this.session.may('collection_settings', 'view'),
  };
  readonly exportUrls = computed(() => this.service.exportUrls(toFilters(this.query())));

  // the numbers are those of one property where the list is narrowed to one
  private readonly counted = computed(() => {
    const { property } = this.query();
    return { property: property.length === 1 ? property[0] : undefined };
  });
  private readonly numbers = rxResource({
    request: () => (this.may.view ? this.counted() : undefined),
    loader: ({ request }) => this.service.stats(request?.property),
  });
  readonly stats = lastKnown(this.numbers.value);
  readonly statsProblem = computed(() => toProblem(this.numbers.error()));

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({
    request: () => (this.session.may('properties', 'view') ? true : undefined),
    loader: () => this.service.getProperties(),
  });
  readonly properties = computed(() => this.propertyList.value() ?? []);

  /** The set filters of the menu in words. */
  readonly set = computed(() => {
    const query = this.query();
    const words: Record<keyof MenuFilters, () => string> = {
      status: () => query.status.map(caseStatusLabel).join(', '),
      escalation_level: () =>
        $localize`Last step: ${query.escalation_level.map(lastStepLabel).join(', ')}:steps:`,
      tone: () => $localize`Tone: ${query.tone.map(toneLabel).join(', ')}:tones:`,
      property: () => query.property.map((id) => this.nameOf(id)).join(', '),
      days_overdue__gte: () => $localize`At least ${query.days_overdue__gte}:days: days overdue`,
      to_do: () => (query.to_do ? toDoLabel(query.to_do) : ''),
    };
    return MENU_FILTERS.filter((name) => query[name].length).map((name) => ({
      name,
      text: words[name](),
    }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);

  reload(): void {
    this.list.reload();
    this.numbers.reload();
  }

  private nameOf(id: string): string {
    return this.properties().find((each) => each.id === id)?.name ?? $localize`One property`;
  }
}
