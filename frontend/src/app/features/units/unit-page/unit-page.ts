import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Unit } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { tenantAccount } from '@flows/accounts/tenant-account';
import { tenantCase } from '@flows/collections/tenant-case';
import { LeaseAction } from '@flows/leases/lease-action';
import { LeaseActions } from '@flows/leases/lease-actions/lease-actions';
import { LeaseDialogs } from '@flows/leases/lease-dialogs';
import { neverLet } from '@flows/leases/lettable-unit';
import { leaseRenewal } from '@flows/renewals/lease-renewal';
import { unitStatusLabel } from '@shared/honeycomb/unit-status';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { LeaseFlags } from '@shared/leases/lease-flags';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tabs } from '@shared/ui/tabs';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { UnitCompliance } from '../unit-compliance/unit-compliance';
import { UnitDialogs } from '../unit-dialogs';
import { UnitFinancials } from '../unit-financials/unit-financials';
import { leaseOf, pastLeases, runningLease, stateOf } from '../unit-leases';
import { UnitMaintenance } from '../unit-maintenance/unit-maintenance';
import { UnitOverview } from '../unit-overview/unit-overview';
import { UnitStats } from '../unit-stats/unit-stats';
import { tabsFor } from '../unit-tabs';
import { UnitTenant } from '../unit-tenant/unit-tenant';
import { UnitsService } from '../units.service';

/** One unit: who lives there, what it is, what it brings, what was repaired. */
@Component({
  selector: 'app-unit-page',
  imports: [
    Icon,
    LeaseActions,
    LeaseFlags,
    LeaseStatusBadge,
    MomentPipe,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    Skeleton,
    Tabs,
    Tag,
    UnitCompliance,
    UnitFinancials,
    UnitMaintenance,
    UnitOverview,
    UnitStats,
    UnitTenant,
  ],
  templateUrl: './unit-page.html',
  styleUrl: './unit-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class UnitPage {
  readonly unitId = input.required<string>();
  /** Which part is shown, as the address says it. */
  readonly tab = input<string>();

  private readonly service = inject(UnitsService);
  private readonly session = inject(SessionService);
  private readonly unitDialogs = inject(UnitDialogs);
  private readonly leaseDialogs = inject(LeaseDialogs);
  private readonly toasts = inject(Toasts);

  protected readonly may = {
    change: this.session.may('units', 'change'),
    archive: this.session.may('units', 'archive'),
    seeLeases: this.session.may('leases', 'view'),
    seeAccount: this.session.may('ledger', 'view'),
  };
  protected readonly leaseRights = {
    change: this.session.may('leases', 'change'),
    create: this.session.may('leases', 'create'),
  };
  protected readonly tabs = tabsFor((resource) => this.session.may(resource, 'view'));
  protected readonly current = computed(
    () => this.tabs.find(({ id }) => id === this.tab())?.id ?? this.tabs[0].id,
  );
  protected readonly today = computed(() => this.session.today());
  protected readonly statusLabel = unitStatusLabel;

  protected readonly unit = rxResource({
    request: this.unitId,
    loader: ({ request: id }) => this.service.getUnit(id),
  });
  protected readonly problem = computed(() => toProblem(this.unit.error()));
  protected readonly leases = rxResource({
    request: () => (this.may.seeLeases ? this.unitId() : undefined),
    loader: ({ request: id }) => this.service.getLeases(id),
  });
  protected readonly leasesProblem = computed(() => toProblem(this.leases.error()));
  protected readonly lease = computed(() => leaseOf(this.leases.value()));
  protected readonly account = tenantAccount(() => runningLease(this.lease())?.tenant);
  protected readonly case = tenantCase(() => ({
    tenant: this.account.tenant(),
    balance: this.account.statement()?.balance,
  }));
  protected readonly renewal = leaseRenewal(() => this.lease());
  protected readonly past = computed(() => pastLeases(this.leases.value()));
  protected readonly state = computed(() => stateOf(this.leases.value()));
  protected readonly attempt = new Attempt();

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const unit = this.unit.value();
      if (unit)
        title.show($localize`${unit.unit_number}:unit:, ${unit.property_name}:property: · Unit`);
    });
  }

  protected async act(action: LeaseAction, unit: Unit): Promise<void> {
    const lease = this.lease();
    const done = lease
      ? await this.leaseDialogs.run(action, lease)
      : await this.leaseDialogs.let(neverLet(unit));
    if (done) this.reload();
  }

  protected async edit(unit: Unit): Promise<void> {
    await this.unitDialogs.edit({ unit });
    // also when nothing was saved: the form may have told of what somebody else changed
    this.unit.reload();
  }

  protected async archive(unit: Unit): Promise<void> {
    if (!(await this.unitDialogs.isSureToArchive(unit))) return;
    if (!(await this.attempt.run(this.service.archiveUnit(unit.id)))) return;
    this.toasts.show($localize`Unit ${unit.unit_number}:unit: is archived.`);
    this.unit.reload();
  }

  protected async restore(unit: Unit): Promise<void> {
    if (!(await this.attempt.run(this.service.restoreUnit(unit.id)))) return;
    this.toasts.show($localize`Unit ${unit.unit_number}:unit: is back.`);
    this.unit.reload();
  }

  /** A step of the lease can change the unit, too. */
  private reload(): void {
    this.leases.reload();
    this.unit.reload();
  }
}
