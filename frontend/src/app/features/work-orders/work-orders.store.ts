import { computed, inject, Injectable, LOCALE_ID, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Params } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { WorkOrder, WorkOrderStatus } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { TIME_ZONE } from '@shared/dates/time-zone';
import { Problem, toProblem } from '@shared/problem/problem';
import { urlList } from '@shared/tables/url-list';
import { NEXT_STATUSES, statusLabel } from '@shared/work-orders/work-order-words';
import { filterWords } from './filter-words';
import { FilterName, FILTERS, filtersSet, toFilters, toQuery } from './work-orders.query';
import { WorkOrdersService } from './work-orders.service';

/** A card that was moved, until its row is read again. */
interface Move {
  readonly status: WorkOrderStatus;
  readonly updatedAt: string;
}

/** URL → query → resources → page → output → URL. Nothing flows back. */
@Injectable()
export class WorkOrdersStore {
  private readonly service = inject(WorkOrdersService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);
  private readonly timeZone = inject(TIME_ZONE);
  readonly list = urlList(toQuery, (query) => this.service.getOrders(query, this.timeZone()));

  readonly query = this.list.query;
  readonly mayView = computed(() => this.session.may('work_orders', 'view'));
  readonly mayCreate = computed(() => this.session.may('work_orders', 'create'));
  readonly mayChange = computed(() => this.session.may('work_orders', 'change'));
  readonly today = computed(() => this.session.today());
  readonly exportUrls = computed(() =>
    this.service.exportUrls(toFilters(this.query(), this.timeZone())),
  );

  // the chips say names; the list does not wait for them, and works without
  private readonly property = this.nameOf(
    computed(() => this.query().property),
    (id) => this.service.getPropertyName(id),
  );
  private readonly unit = this.nameOf(
    computed(() => this.query().unit),
    (id) => this.service.getUnitNumber(id),
  );
  private readonly vendor = this.nameOf(
    computed(() => this.query().assigned_vendor),
    (id) => this.service.getVendorName(id),
  );
  readonly names = computed(() => ({
    property: this.property.value() ?? '',
    unit: this.unit.value() ?? '',
    vendor: this.vendor.value() ?? '',
    person: (this.query().assigned_to && this.list.slice()?.rows[0]?.assigned_to_name) || '',
  }));
  readonly chips = computed(() =>
    filtersSet(this.query()).map((name) => ({
      name,
      text: filterWords(name, this.query(), this.names(), (day) => dayText(day, this.locale)),
    })),
  );
  readonly isFiltered = computed(() => this.chips().length > 0 || !!this.query().search);

  private readonly moves = signal<Readonly<Record<string, Move>>>({});
  private readonly refusal = signal('');
  /** Why the last card could not be moved. */
  readonly note = this.refusal.asReadonly();
  /** The rows with the moves that they do not show themselves yet. */
  readonly board = computed<readonly WorkOrder[]>(() => {
    const moves = this.moves();
    return (this.list.slice()?.rows ?? []).map((order) => {
      const move = moves[order.id];
      return move?.updatedAt === order.updated_at ? { ...order, status: move.status } : order;
    });
  });

  /** Moves a card at once, and back when that is refused. True when it stays. */
  async move(order: WorkOrder, status: WorkOrderStatus): Promise<boolean> {
    const before = this.moves();
    this.refusal.set('');
    this.moves.set({ ...before, [order.id]: { status, updatedAt: order.updated_at } });
    try {
      await firstValueFrom(this.service.changeStatus(order.id, status));
      this.list.reload();
      return true;
    } catch (error) {
      this.refusal.set(whyNot(toProblem(error), order, status));
      this.moves.update((moves) =>
        Object.fromEntries(Object.entries(moves).filter(([id]) => id !== order.id)),
      );
      return false;
    }
  }

  show(change: Params): void {
    this.list.show(change);
  }

  without(name: FilterName): void {
    this.show({ [name]: null });
  }

  showAll(): void {
    this.show(Object.fromEntries([...FILTERS, 'search'].map((name) => [name, null])));
  }

  private nameOf(id: () => string, read: WorkOrdersService['getPropertyName']) {
    return rxResource({
      request: () => id() || undefined,
      loader: ({ request }) => read(request),
    });
  }
}

/** The API names the states that are possible as programs know them; a person reads their words. */
function whyNot(problem: Problem | null, order: WorkOrder, status: WorkOrderStatus): string {
  if (!problem?.fields['status']) return problem?.detail ?? '';
  const possible = NEXT_STATUSES[order.status].map(statusLabel).join(', ');
  return $localize`${order.number}:number: is “${statusLabel(order.status)}:from:” and cannot become “${statusLabel(status)}:to:”. It can become: ${possible}:states:.`;
}
