import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Proposal, WorkOrder } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { ProposalCard } from '@flows/agents/proposal-card/proposal-card';
import { WorkOrderDialogs } from '@flows/work-orders/work-order-dialogs';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { PriorityTag } from '@shared/work-orders/priority-tag';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { isOverdue, isUnderWay, statusLabel } from '@shared/work-orders/work-order-words';
import { actionsFor, OrderAction } from '../order-actions';
import { OrderFacts } from '../order-facts/order-facts';
import { OrderHistory } from '../order-history/order-history';
import { OrderPhotos } from '../order-photos/order-photos';
import { WorkOrdersService } from '../work-orders.service';

/** One work order: what is to be done, who does it, how it went, what can be done now. */
@Component({
  selector: 'app-work-order-page',
  imports: [
    Icon,
    MatMenuModule,
    OrderFacts,
    OrderHistory,
    OrderPhotos,
    PriorityTag,
    ProblemNote,
    ProblemPanel,
    ProposalCard,
    RouterLink,
    Skeleton,
    Tag,
    WorkOrderStatusTag,
  ],
  templateUrl: './work-order-page.html',
  styleUrl: './work-order-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class WorkOrderPage {
  readonly workOrderId = input.required<string>();

  private readonly service = inject(WorkOrdersService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly orderDialogs = inject(WorkOrderDialogs);
  private readonly toasts = inject(Toasts);
  private readonly history = viewChild(OrderHistory);

  protected readonly order = rxResource({
    request: this.workOrderId,
    loader: ({ request: id }) => this.service.getOrder(id),
  });
  protected readonly problem = computed(() => toProblem(this.order.error()));
  protected readonly attempt = new Attempt();
  protected readonly mayChange = computed(
    () => this.session.may('work_orders', 'change') && !this.order.value()?.archived_at,
  );
  protected readonly mayArchive = computed(() => this.session.may('work_orders', 'archive'));
  protected readonly maySee = {
    properties: this.session.may('properties', 'view'),
    units: this.session.may('units', 'view'),
  };
  protected readonly maySeeVendors = computed(() => this.session.may('vendors', 'view'));
  protected readonly overdue = computed(() => {
    const order = this.order.value();
    return !!order && isOverdue(order, this.session.today());
  });
  protected readonly actions = computed(() => {
    const order = this.order.value();
    return order && this.mayChange() ? actionsFor(order) : [];
  });
  /** The one that stands as a button; the others are in the menu. */
  protected readonly others = computed(() => this.actions().slice(1));
  protected readonly maySort = computed(() => this.mayChange() && !this.isOver());
  protected readonly isOver = computed(() => {
    const order = this.order.value();
    return !!order && !isUnderWay(order.status);
  });

  /** What the AI made of it; gone with another work order. */
  protected readonly proposal = linkedSignal<string, Proposal | null>({
    source: this.workOrderId,
    computation: () => null,
  });

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const order = this.order.value();
      if (order) title.show($localize`${order.number}:number: ${order.title}:title: · Work order`);
    });
  }

  protected async edit(order: WorkOrder): Promise<void> {
    await this.orderDialogs.edit(order);
    // left without saving, too: the form may have told of what somebody else changed
    this.again();
  }

  protected async changeStatus(order: WorkOrder, action: OrderAction): Promise<void> {
    const { StatusDialog } = await import('../status-dialog/status-dialog');
    const dialog = this.dialogs.open<unknown, unknown, WorkOrder>(StatusDialog, {
      data: { order, action },
      width: '460px',
    });
    const changed = await firstValueFrom(dialog.afterClosed());
    if (!changed) return;
    const status = statusLabel(changed.status);
    this.toasts.show($localize`${changed.number}:number: is now: ${status}:status:`);
    this.take(changed);
  }

  protected async sort(order: WorkOrder): Promise<void> {
    const proposal = await this.attempt.read(this.service.sort(order.id));
    this.proposal.set(proposal);
    // where the AI may act it is done already
    if (proposal?.status === 'done') this.again();
  }

  protected decided(): void {
    this.proposal.set(null);
    this.again();
  }

  protected async archive(order: WorkOrder): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Archive ${order.number}:number:?`,
      text: $localize`It leaves the lists. Its history and photos stay, and it can be restored.`,
      yes: $localize`Archive`,
    });
    if (!sure || !(await this.attempt.run(this.service.archive(order.id)))) return;
    this.toasts.show($localize`${order.number}:number: is archived.`);
    this.order.reload();
  }

  protected async restore(order: WorkOrder): Promise<void> {
    if (!(await this.attempt.run(this.service.restore(order.id)))) return;
    this.toasts.show($localize`${order.number}:number: is back.`);
    this.order.reload();
  }

  private again(): void {
    this.order.reload();
    this.history()?.reload();
  }

  private take(order: WorkOrder): void {
    this.order.set(order);
    this.history()?.reload();
  }
}
