import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';

import { Lease, Occupant } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { TenantDialogs } from '../tenant-dialogs';
import { TenantsService } from '../tenants.service';

/** Who lives with a tenant, under whichever of their leases. */
@Component({
  selector: 'app-occupants-card',
  imports: [Icon, ProblemNote, ProblemPanel, Skeleton, StackedTable, Tag],
  templateUrl: './occupants-card.html',
  styles: `
    .buttons {
      display: inline-flex;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OccupantsCard {
  readonly tenant = input.required<string>();
  readonly leases = input.required<readonly Lease[]>();

  private readonly service = inject(TenantsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly tenantDialogs = inject(TenantDialogs);
  private readonly toasts = inject(Toasts);

  protected readonly occupants = rxResource({
    request: this.tenant,
    loader: ({ request: id }) => this.service.occupantsOf(id),
  });
  protected readonly problem = computed(() => toProblem(this.occupants.error()));
  // people move in where somebody lives, not into a lease that is over
  protected readonly lived = computed(() =>
    this.leases().filter(({ lease_status }) => lease_status !== 'vacant'),
  );
  protected readonly may = computed(() => ({
    add: this.session.may('tenants', 'create') && this.lived().length > 0,
    change: this.session.may('tenants', 'change'),
    remove: this.session.may('tenants', 'archive'),
  }));
  protected readonly attempt = new Attempt();

  protected async add(): Promise<void> {
    if (await this.tenantDialogs.editOccupant(null, this.lived())) this.occupants.reload();
  }

  /** Reads them first: a row of a list has no version to tell a stale edit by. */
  protected async edit({ id }: Occupant): Promise<void> {
    const occupant = await this.attempt.read(this.service.getOccupant(id));
    if (!occupant) return;
    await this.tenantDialogs.editOccupant(occupant, this.lived());
    this.occupants.reload();
  }

  protected async remove({ id, name }: Occupant): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove ${name}:name:?`,
      text: $localize`They no longer count among those who live here.`,
      yes: $localize`Remove`,
    });
    if (!sure || !(await this.attempt.run(this.service.removeOccupant(id)))) return;
    this.toasts.show($localize`${name}:name: is removed.`);
    this.occupants.reload();
  }
}
