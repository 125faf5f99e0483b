import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Lease } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import { LeaseAction } from './lease-action';
import { LettableUnit } from './lettable-unit';

/** Opens the dialog of an action. Each dialog is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class LeaseDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** True when the lease was changed. */
  run(action: LeaseAction, lease: Lease): Promise<boolean> {
    return this.open(action, lease);
  }

  /** Lets a unit, also one that never had a lease. True when it was let. */
  let(unit: LettableUnit): Promise<boolean> {
    return this.open('new-lease', unit);
  }

  private async open(action: LeaseAction, data: LettableUnit): Promise<boolean> {
    const component = await load[action]();
    const dialog = this.dialogs.open<unknown, LettableUnit, string>(component, {
      data,
      width: '520px',
    });
    const done = await firstValueFrom(dialog.afterClosed());
    if (!done) return false;
    this.toasts.show(done);
    return true;
  }
}

// each dialog closes with a sentence about what it did, or with nothing
const load = {
  convert: () => import('./convert-dialog/convert-dialog').then((m) => m.ConvertDialog),
  'change-rent': () => import('./rent-dialog/rent-dialog').then((m) => m.RentDialog),
  'give-notice': () => import('./notice-dialog/notice-dialog').then((m) => m.NoticeDialog),
  'mark-vacant': () => import('./vacate-dialog/vacate-dialog').then((m) => m.VacateDialog),
  'new-lease': () => import('./new-lease-dialog/new-lease-dialog').then((m) => m.NewLeaseDialog),
};
