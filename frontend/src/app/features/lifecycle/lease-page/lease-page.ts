import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Lease } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { ChargesCard } from '@flows/billing-terms/charges-card/charges-card';
import { LeaseTermsCard } from '@flows/billing-terms/lease-terms-card/lease-terms-card';
import { LeaseAction } from '@flows/leases/lease-action';
import { LeaseActions } from '@flows/leases/lease-actions/lease-actions';
import { LeaseDialogs } from '@flows/leases/lease-dialogs';
import { rentPeriods } from '@flows/leases/lease-rents';
import { leaseRenewal } from '@flows/renewals/lease-renewal';
import { RenewalCard } from '@flows/renewals/renewal-card/renewal-card';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseFlags } from '@shared/leases/lease-flags';
import { LeaseProgressBar } from '@shared/leases/lease-progress-bar';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { LifecycleService } from '../lifecycle.service';
import { RentsCard } from '../rents-card/rents-card';
import { StatusTimeline } from '../status-timeline/status-timeline';
import { TenantCard } from '../tenant-card/tenant-card';
import { UnitCard } from '../unit-card/unit-card';

/** One lease: where it stands, what it says, how it came here, what can be done. */
@Component({
  selector: 'app-lease-page',
  imports: [
    ChargesCard,
    DayPipe,
    Icon,
    LeaseActions,
    LeaseFlags,
    LeaseProgressBar,
    LeaseStatusBadge,
    LeaseTermsCard,
    Money,
    ProblemPanel,
    RenewalCard,
    RentsCard,
    RouterLink,
    Skeleton,
    StatusTimeline,
    TenantCard,
    UnitCard,
  ],
  templateUrl: './lease-page.html',
  styleUrl: './lease-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class LeasePage {
  readonly leaseId = input.required<string>();

  private readonly service = inject(LifecycleService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(LeaseDialogs);

  protected readonly lease = rxResource({
    request: this.leaseId,
    loader: ({ request: id }) => this.service.getLease(id),
  });
  protected readonly problem = computed(() => toProblem(this.lease.error()));
  protected readonly history = rxResource({
    request: this.leaseId,
    loader: ({ request: id }) => this.service.getStatusHistory(id),
  });
  protected readonly historyProblem = computed(() => toProblem(this.history.error()));
  protected readonly terms = rxResource({
    request: this.leaseId,
    loader: ({ request: id }) => this.service.getTerms(id),
  });
  /** Without those of other days while they are not known. */
  protected readonly rents = computed(() => {
    const lease = this.lease.value();
    return lease ? rentPeriods(lease, this.terms.value() ?? [], this.today()) : [];
  });
  protected readonly rentNow = computed(
    () => this.rents().find(({ state }) => state === 'now')?.rent,
  );
  protected readonly rentNext = computed(() =>
    this.rentNow() ? this.rents().findLast(({ state }) => state === 'to-come') : undefined,
  );
  protected readonly renewal = leaseRenewal(() => this.lease.value());
  protected readonly maySeeTenant = computed(() => this.session.may('tenants', 'view'));
  private readonly tenantId = computed(
    () => (this.maySeeTenant() && this.lease.value()?.tenant) || undefined,
  );
  protected readonly tenant = rxResource({
    request: this.tenantId,
    loader: ({ request: id }) => this.service.getTenant(id),
  });
  protected readonly tenantProblem = computed(() => toProblem(this.tenant.error()));
  protected readonly maySeeUnit = computed(() => this.session.may('units', 'view'));
  private readonly unitId = computed(
    () => (this.maySeeUnit() && this.lease.value()?.unit) || undefined,
  );
  protected readonly unit = rxResource({
    request: this.unitId,
    loader: ({ request: id }) => this.service.getUnit(id),
  });
  protected readonly unitProblem = computed(() => toProblem(this.unit.error()));
  protected readonly maySeeProperty = this.session.may('properties', 'view');
  protected readonly maySee = {
    terms: this.session.may('billing_terms', 'view'),
    charges: this.session.may('billing', 'view'),
  };
  protected readonly today = computed(() => this.session.today());
  protected readonly rights = computed(() => ({
    change: this.session.may('leases', 'change'),
    create: this.session.may('leases', 'create'),
  }));

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const lease = this.lease.value();
      if (lease)
        title.show(
          $localize`${lease.unit_number}:unit:, ${lease.property_name}:property: · Lease Lifecycle Detail`,
        );
    });
  }

  protected async run(action: LeaseAction, lease: Lease): Promise<void> {
    if (await this.dialogs.run(action, lease)) this.reload();
  }

  protected reload(): void {
    this.lease.reload();
    this.terms.reload();
    this.history.reload();
  }
}
