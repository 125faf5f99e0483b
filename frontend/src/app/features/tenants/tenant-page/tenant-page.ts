import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';

import { Tenant } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { AccountCard } from '@flows/accounts/account-card/account-card';
import { tenantAccount } from '@flows/accounts/tenant-account';
import { tenantCase } from '@flows/collections/tenant-case';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { CurrentLease } from '../current-lease/current-lease';
import { OccupantsCard } from '../occupants-card/occupants-card';
import { TenantContact } from '../tenant-contact/tenant-contact';
import { TenantDialogs } from '../tenant-dialogs';
import { TenantLeases } from '../tenant-leases/tenant-leases';
import { TenantsService } from '../tenants.service';

/** One tenant: where they live, how to reach them, their leases, who lives with them, what they owe. */
@Component({
  selector: 'app-tenant-page',
  imports: [
    AccountCard,
    CurrentLease,
    Icon,
    LeaseStatusBadge,
    OccupantsCard,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    Skeleton,
    Tag,
    TenantContact,
    TenantLeases,
  ],
  templateUrl: './tenant-page.html',
  styleUrl: './tenant-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class TenantPage {
  readonly tenantId = input.required<string>();

  private readonly service = inject(TenantsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly tenantDialogs = inject(TenantDialogs);
  private readonly toasts = inject(Toasts);

  protected readonly tenant = rxResource({
    request: this.tenantId,
    loader: ({ request: id }) => this.service.get(id),
  });
  protected readonly problem = computed(() => toProblem(this.tenant.error()));
  protected readonly maySeeLeases = computed(() => this.session.may('leases', 'view'));
  // only of a tenant that is there: one that is not has no leases to ask for
  private readonly leasesOf = computed(
    () => (this.maySeeLeases() && this.tenant.value()?.id) || undefined,
  );
  protected readonly leases = rxResource({
    request: this.leasesOf,
    loader: ({ request: id }) => this.service.leasesOf(id),
  });
  protected readonly leasesProblem = computed(() => toProblem(this.leases.error()));
  protected readonly current = computed(() =>
    this.leases.value()?.find(({ id }) => id === this.tenant.value()?.current_lease),
  );
  protected readonly account = tenantAccount(() => this.tenant.value()?.id);
  protected readonly case = tenantCase(() => ({
    tenant: this.account.tenant(),
    balance: this.account.statement()?.balance,
  }));
  protected readonly may = computed(() => ({
    change: this.session.may('tenants', 'change'),
    archive: this.session.may('tenants', 'archive'),
  }));
  protected readonly attempt = new Attempt();

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const tenant = this.tenant.value();
      if (tenant) title.show($localize`${tenant.name}:name: · Tenant`);
    });
  }

  protected async edit(tenant: Tenant): Promise<void> {
    await this.tenantDialogs.edit(tenant);
    // left without saving, too: the form may have told of what somebody else changed
    this.tenant.reload();
  }

  protected async archive({ id, name }: Tenant): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Archive ${name}:name:?`,
      text: $localize`They leave the list of tenants. Their leases stay, and you can restore them.`,
      yes: $localize`Archive`,
    });
    if (!sure || !(await this.attempt.run(this.service.archive(id)))) return;
    this.toasts.show($localize`${name}:name: is archived.`);
    this.tenant.reload();
  }

  protected async restore({ id, name }: Tenant): Promise<void> {
    if (!(await this.attempt.run(this.service.restore(id)))) return;
    this.toasts.show($localize`${name}:name: is back in the list.`);
    this.tenant.reload();
  }
}
