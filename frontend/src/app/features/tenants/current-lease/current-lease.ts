import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Case, Lease } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { CollectionsBadge } from '@flows/collections/collections-badge';
import { LeaseFlags } from '@shared/leases/lease-flags';
import { LeaseProgressBar } from '@shared/leases/lease-progress-bar';
import { Balance } from '@shared/money/balance';
import { Money } from '@shared/money/money';

/** The lease a tenant lives by now: where, for how much, how far it is. */
@Component({
  selector: 'app-current-lease',
  imports: [Balance, CollectionsBadge, LeaseFlags, LeaseProgressBar, Money, RouterLink],
  template: `
    @if (lease(); as lease) {
      <div class="card-body stack">
        <app-lease-progress-bar [lease]="lease" [today]="today()" />
        <p class="flags">
          <app-lease-flags
            [status]="lease.lease_status"
            [daysUntilExpiry]="lease.days_until_expiry"
            [holdoverDays]="lease.holdover_days"
          />
        </p>
        <dl class="facts">
          <div>
            <dt i18n>Unit</dt>
            <dd>
              <a [routerLink]="['/units', lease.unit]">{{ lease.unit_number }}</a>
            </dd>
          </div>
          <div>
            <dt i18n>Property</dt>
            <dd>{{ lease.property_name }}</dd>
          </div>
          <div>
            <dt i18n>Lease</dt>
            <dd>
              <a [routerLink]="['/lifecycle', lease.id]">{{ lease.lease_number }}</a>
            </dd>
          </div>
          <div>
            <dt i18n>Monthly rent</dt>
            <dd><app-money [amount]="lease.monthly_rent_amount" /></dd>
          </div>
          <div>
            <dt i18n>Security deposit</dt>
            <dd><app-money [amount]="lease.security_deposit_amount" /></dd>
          </div>
          @if (balance(); as balance) {
            <div>
              <dt i18n>Balance</dt>
              <dd>
                <app-balance [amount]="balance" />
                @if (case(); as case) {
                  <app-collections-badge [case]="case" />
                }
              </dd>
            </div>
          }
        </dl>
      </div>
    } @else {
      <p class="card-body muted" i18n>There is no lease that they live by now.</p>
    }
  `,
  styles: `
    .flags:empty,
    .flags:not(:has(.flag)) {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CurrentLease {
  readonly lease = input.required<Lease | undefined>();
  /** What the tenant owes; none while it is read, or when it may not be seen. */
  readonly balance = input<string>();
  /** How far they were reminded; none where nothing is overdue. */
  readonly case = input<Case>();

  private readonly session = inject(SessionService);
  protected readonly today = computed(() => this.session.today());
}
