import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Lease } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { StackedTable } from '@shared/tables/stacked-table';

/** Every lease of a tenant, the latest first. */
@Component({
  selector: 'app-tenant-leases',
  imports: [DayPipe, LeaseStatusBadge, Money, RouterLink, StackedTable],
  template: `
    @if (leases().length) {
      <div
        class="table-scroll"
        tabindex="0"
        role="region"
        i18n-aria-label
        aria-label="Table of leases"
      >
        <table class="table stacked quiet-links" appStackedTable>
          <thead>
            <tr>
              <th scope="col" i18n>Lease</th>
              <th scope="col" i18n>Unit</th>
              <th scope="col" i18n>Status</th>
              <th scope="col" i18n>Begins</th>
              <th scope="col" i18n>Ends</th>
              <th scope="col" class="number" i18n>Rent</th>
            </tr>
          </thead>
          <tbody>
            @for (lease of leases(); track lease.id) {
              <tr>
                <th scope="row">
                  <a class="mono" [routerLink]="['/lifecycle', lease.id]">{{
                    lease.lease_number
                  }}</a>
                </th>
                <td>
                  <span>
                    <a class="mono" [routerLink]="['/units', lease.unit]">{{
                      lease.unit_number
                    }}</a>
                    <span class="under">{{ lease.property_name }}</span>
                  </span>
                </td>
                <td><app-lease-status-badge [status]="lease.lease_status" /></td>
                <td class="date">{{ lease.lease_begin_date | day }}</td>
                <td class="date">{{ lease.lease_end_date | day }}</td>
                <td class="number"><app-money [amount]="lease.monthly_rent_amount" /></td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="card-body muted" i18n>They have not signed a lease yet.</p>
    }
  `,
  styles: `
    .date,
    .mono {
      white-space: nowrap;
    }

    .date {
      font-variant-numeric: tabular-nums;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantLeases {
  readonly leases = input.required<readonly Lease[]>();
}
