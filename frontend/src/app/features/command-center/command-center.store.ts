import { computed, inject, Injectable, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

import { CommandSummary, CommandUnit, UnitState } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { leaseStatusLabel } from '@shared/leases/lease-status';
import { moneyText } from '@shared/money/money';
import { Slice } from '@shared/tables/slice';
import { urlList } from '@shared/tables/url-list';
import { MENU_FILTERS, MenuFilter, toFilters, toQuery, UnitsQuery } from './command-center.query';
import { CommandCenterService } from './command-center.service';
import { actionLabel, riskLabel, STATES } from './command-words';
import { Selection } from './selection';

interface Units extends Slice<CommandUnit> {
  readonly summary: CommandSummary;
  readonly total_rent: string;
}

const COUNTS: Record<UnitState, keyof CommandSummary> = {
  active: 'active_count',
  month_to_month: 'mtm_count',
  notice: 'notice_count',
  vacant: 'vacant_count',
};

/** URL → query → resources → page → output → URL. */
@Injectable()
export class CommandCenterStore {
  private readonly service = inject(CommandCenterService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  private readonly read = urlList(toQuery, (query) =>
    this.service
      .units(toFilters(query), query.ordering, query.page)
      .pipe(map(({ units, ...rest }): Units => ({ rows: units, ...rest }))),
  );
  readonly query = this.read.query;
  readonly loading = this.read.loading;
  readonly problem = this.read.problem;
  readonly show = this.read.show;
  readonly reload = this.read.reload;
  readonly slice = computed(() => this.read.slice() as Units | undefined);
  readonly filters = computed(() => toFilters(this.query()));

  readonly may = {
    view: this.session.may('command_center', 'view'),
    preview: this.session.may('command_center', 'preview'),
    execute: this.session.may('command_center', 'create'),
    decide: this.session.may('command_center', 'change'),
    settings: this.session.may('command_center_settings', 'view'),
  };
  readonly exportUrls = computed(() =>
    this.service.exportUrls(this.filters(), this.query().ordering),
  );
  readonly selection = new Selection(
    computed(() => {
      const slice = this.slice();
      return slice && { ...slice, filters: this.filters() };
    }),
  );

  /** The states with their numbers; one more click on a chosen one takes it away. */
  readonly states = computed(() => {
    const summary = this.slice()?.summary;
    if (!summary) return [];
    const chosen = this.query().lifecycle_state;
    const sum = STATES.reduce((total, state) => total + summary[COUNTS[state]], 0);
    return STATES.map((state) => {
      const selected = chosen.includes(state);
      const next = STATES.filter((each) => chosen.includes(each) !== (each === state));
      const count = summary[COUNTS[state]];
      return {
        state,
        label: leaseStatusLabel(state),
        accent: `var(--hex-${state.replaceAll('_', '-')})`,
        count,
        percent: sum ? (count / sum) * 100 : null,
        selected,
        params: { lifecycle_state: next.join(',') || null, page: null },
      };
    });
  });

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({
    request: () => (this.session.may('properties', 'view') ? true : undefined),
    loader: () => this.service.getProperties(),
  });
  readonly properties = computed(() => this.propertyList.value() ?? []);

  /** The set filters of the menu in words. */
  readonly set = computed(() => {
    const query = this.query();
    return MENU_FILTERS.filter((name) => query[name].length).map((name) => ({
      name,
      text: this.inWords(name, query),
    }));
  });
  readonly isFiltered = computed(() => this.set().length > 0 || !!this.query().search);

  private inWords(name: MenuFilter, query: UnitsQuery): string {
    const money = (amount: string) => moneyText(amount, this.session.currency(), this.locale);
    const words: Record<MenuFilter, () => string> = {
      lifecycle_state: () => query.lifecycle_state.map(leaseStatusLabel).join(', '),
      property_id: () => query.property_id.map((id) => this.nameOf(id)).join(', '),
      building: () => $localize`Building: ${query.building.join(', ')}:names:`,
      risk_level: () => $localize`Risk: ${query.risk_level.map(riskLabel).join(', ')}:levels:`,
      action_type: () => query.action_type.map(actionLabel).join(', '),
      min_rent: () => $localize`Rent from ${money(query.min_rent)}:amount:`,
      max_rent: () => $localize`Rent up to ${money(query.max_rent)}:amount:`,
      days_to_event: () => $localize`Days: ${query.days_to_event.replace('-', '–')}:days:`,
    };
    return words[name]();
  }

  private nameOf(id: string): string {
    return this.properties().find((each) => each.id === id)?.name ?? $localize`One property`;
  }
}
