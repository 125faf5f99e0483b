import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { DayPipe } from '@shared/dates/day-pipe';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { VendorsService } from '../vendors.service';

/** The work a vendor was given lately, with the way to all of it. */
@Component({
  selector: 'app-vendor-orders',
  imports: [DayPipe, ProblemPanel, RouterLink, Skeleton, WorkOrderStatusTag],
  template: `
    <div class="card-header">
      <h2 i18n>Work orders</h2>
      @if (orders.value()?.total) {
        <a routerLink="/work-orders" [queryParams]="{ assigned_vendor: vendorId() }" i18n>
          All work orders
        </a>
      }
    </div>
    @let slice = orders.value();
    @if (problem(); as problem) {
      <app-problem-panel [problem]="problem" (retry)="orders.reload()" />
    } @else if (slice) {
      <ul class="plain">
        @for (order of slice.rows; track order.id) {
          <li>
            <a [routerLink]="['/work-orders', order.id]">{{ order.title }}</a>
            <app-work-order-status-tag [status]="order.status" />
            <span class="muted">
              {{ order.requested_date | day }} · {{ order.property_name }}
              @if (order.unit_number; as unit) {
                · <ng-container i18n>Unit {{ unit }}</ng-container>
              }
            </span>
          </li>
        } @empty {
          <li class="muted" i18n>They were given no work yet.</li>
        }
      </ul>
    } @else {
      <app-skeleton [lines]="5" />
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      align-items: center;
      padding: 10px 20px;
    }

    li + li {
      border-top: 1px solid var(--line);
    }

    .muted {
      grid-column: 1 / -1;
      font-size: 0.8125rem;
    }

    li a {
      color: var(--text);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VendorOrders {
  readonly vendorId = input.required<string>();

  private readonly service = inject(VendorsService);
  protected readonly orders = rxResource({
    request: this.vendorId,
    loader: ({ request: id }) => this.service.getLatestOrders(id),
  });
  protected readonly problem = computed(() => toProblem(this.orders.error()));
}
