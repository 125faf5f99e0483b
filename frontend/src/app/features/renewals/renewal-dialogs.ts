import { inject, Injectable, Signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Property, Renewal, RenewalSettings } from '@api/models';
import { Toasts } from '@shared/ui/toasts';

/** Opens the dialogs of renewals and says what was done; each answers whether anything was. */
@Injectable({ providedIn: 'root' })
export class RenewalDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  async scan(properties: Signal<readonly Property[]>): Promise<boolean> {
    const { ScanDialog } = await import('./scan-dialog/scan-dialog');
    return this.said(this.dialogs.open(ScanDialog, { data: properties, width: '480px' }));
  }

  async approve(renewal: Renewal, settings: RenewalSettings | undefined): Promise<boolean> {
    const { ApproveDialog } = await import('./approve-dialog/approve-dialog');
    const data = { renewal, settings };
    return this.said(this.dialogs.open(ApproveDialog, { data, width: '520px' }));
  }

  async send(renewal: Renewal): Promise<boolean> {
    const { SendDialog } = await import('./send-dialog/send-dialog');
    return this.said(this.dialogs.open(SendDialog, { data: renewal, width: '520px' }));
  }

  /** What the tenant answered otherwise than by the link. */
  async answer(renewal: Renewal, accepts: boolean): Promise<boolean> {
    const { AnswerDialog } = await import('./answer-dialog/answer-dialog');
    const data = { renewal, accepts };
    return this.said(this.dialogs.open(AnswerDialog, { data, width: '480px' }));
  }

  private async said(dialog: ReturnType<MatDialog['open']>): Promise<boolean> {
    const text: unknown = await firstValueFrom(dialog.afterClosed());
    if (typeof text !== 'string' || !text) return false;
    this.toasts.show(text);
    return true;
  }
}
