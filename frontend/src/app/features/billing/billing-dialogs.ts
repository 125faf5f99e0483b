import { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable, Signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Invoice, Property } from '@api/models';
import { Toasts } from '@shared/ui/toasts';

/** Opens the dialogs of billing; properties may still be on their way. Each dialog is loaded when it is first needed, and closes with what to say. */
@Injectable({ providedIn: 'root' })
export class BillingDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  async billMonth(properties: Signal<readonly Property[]>): Promise<void> {
    const { BillMonthDialog } = await import('./bill-month-dialog/bill-month-dialog');
    await this.open(BillMonthDialog, properties, '620px');
  }

  async chargeLateFees(properties: Signal<readonly Property[]>): Promise<void> {
    const { LateFeesDialog } = await import('./late-fees-dialog/late-fees-dialog');
    await this.open(LateFeesDialog, properties, '620px');
  }

  async sendReminders(properties: Signal<readonly Property[]>): Promise<void> {
    const { RemindersDialog } = await import('./reminders-dialog/reminders-dialog');
    await this.open(RemindersDialog, properties, '680px');
  }

  /** True when one was added. */
  async addCycle(properties: Signal<readonly Property[]>): Promise<boolean> {
    const { CycleDialog } = await import('./cycle-dialog/cycle-dialog');
    return this.open(CycleDialog, properties, '520px');
  }

  async cancel(invoice: Invoice): Promise<void> {
    const { VoidDialog } = await import('./void-dialog/void-dialog');
    await this.open(VoidDialog, invoice, '460px');
  }

  private async open<Data>(type: ComponentType<unknown>, data: Data, width: string) {
    const dialog = this.dialogs.open<unknown, Data, string>(type, { data, width });
    const said = await firstValueFrom(dialog.afterClosed());
    if (said) this.toasts.show(said);
    return !!said;
  }
}
