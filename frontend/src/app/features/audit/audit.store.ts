import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';

import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { urlList } from '@shared/tables/url-list';
import { MENU_FILTERS, MenuFilters, toFilters, toQuery } from './audit.query';
import { AuditService } from './audit.service';
import { modelLabel } from './models';

/** URL → query → rows → page → output → URL. */
@Injectable()
export class AuditStore {
  private readonly service = inject(AuditService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  readonly list = urlList(toQuery, (query) =>
    this.service.list(toFilters(query, this.session.timeZone()), query.page),
  );
  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('audit', 'view'));
  readonly exportUrls = computed(() =>
    this.service.exportUrls(toFilters(this.query(), this.session.timeZone())),
  );

  /** The set filters in words. */
  readonly set = computed(() => {
    const query = this.query();
    const named = this.list.slice()?.rows.find(({ object }) => object === query.object)?.name;
    const words: Record<keyof MenuFilters, () => string> = {
      model: () => modelLabel(query.model),
      actor: () => $localize`By ${query.actor}:actor:`,
      from: () => $localize`From ${dayText(query.from, this.locale)}:day:`,
      to: () => $localize`Until ${dayText(query.to, this.locale)}:day:`,
      object: () => (named ? $localize`Only ${named}:name:` : $localize`Only one thing`),
    };
    return MENU_FILTERS.filter((name) => query[name]).map((name) => ({
      name,
      text: words[name](),
    }));
  });
}
