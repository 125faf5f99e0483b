import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Lease, Occupant, Tenant } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import { OccupantOf } from './occupant-dialog/occupant-of';

/** Opens the dialogs of a tenant. Each is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class TenantDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** Changes a tenant, or adds one when there is none yet. Null when nothing was saved. */
  async edit(tenant: Tenant | null): Promise<Tenant | null> {
    const { TenantDialog } = await import('./tenant-dialog/tenant-dialog');
    const dialog = this.dialogs.open<unknown, Tenant | null, Tenant>(TenantDialog, {
      data: tenant,
      width: '560px',
    });
    const saved = await firstValueFrom(dialog.afterClosed());
    if (!saved) return null;
    this.toasts.show(
      tenant ? $localize`${saved.name}:name: is saved.` : $localize`${saved.name}:name: is added.`,
    );
    return saved;
  }

  /** True when somebody was added or changed. */
  async editOccupant(occupant: Occupant | null, leases: readonly Lease[]): Promise<boolean> {
    const { OccupantDialog } = await import('./occupant-dialog/occupant-dialog');
    const dialog = this.dialogs.open<unknown, OccupantOf, Occupant>(OccupantDialog, {
      data: { occupant, leases },
      width: '460px',
    });
    const saved = await firstValueFrom(dialog.afterClosed());
    if (!saved) return false;
    this.toasts.show(
      occupant
        ? $localize`${saved.name}:name: is saved.`
        : $localize`${saved.name}:name: is added.`,
    );
    return true;
  }
}
