import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { SuggestedAction } from '@api/models';
import { Chosen } from './selection';

/** Opens the dialog of a bulk action; answers whether one was asked for. */
@Injectable({ providedIn: 'root' })
export class BulkDialogs {
  private readonly dialogs = inject(MatDialog);

  async act(action: SuggestedAction, units: { chosen: Chosen; count: number }): Promise<boolean> {
    const { BulkDialog } = await import('./bulk-dialog/bulk-dialog');
    const data = { action, ...units };
    const dialog = this.dialogs.open(BulkDialog, { data, width: '760px', maxWidth: '96vw' });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
