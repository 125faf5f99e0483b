import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Vendor } from '@api/models';
import { Toasts } from '@shared/ui/toasts';

/** Opens the form of a vendor; it is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class VendorDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** The vendor as saved; null when nothing was. */
  async edit(vendor: Vendor | null): Promise<Vendor | null> {
    const { VendorDialog } = await import('./vendor-dialog/vendor-dialog');
    const dialog = this.dialogs.open<unknown, Vendor | null, Vendor>(VendorDialog, {
      data: vendor,
      width: '640px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const saved = (await firstValueFrom(dialog.afterClosed())) ?? null;
    if (saved) this.toasts.show($localize`${saved.name}:name: is saved.`);
    return saved;
  }
}
