import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { WorkOrder } from '@api/models';
import { Choice } from '@shared/forms/search-picker';
import { Toasts } from '@shared/ui/toasts';

/** Where something is to be done, when the page that asks knows it. */
export interface WorkOrderPlace {
  readonly property?: Choice;
  readonly unit?: Choice;
}

/** A new order at a place, or the one to edit. */
export interface WorkOrderDialogData extends WorkOrderPlace {
  readonly order?: WorkOrder;
}

/** Opens the form of a work order; it is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class WorkOrderDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** The order that was reported; null when the person changed their mind. */
  async report(place: WorkOrderPlace = {}): Promise<WorkOrder | null> {
    const order = await this.open(place);
    if (order) this.toasts.show($localize`${order.number}:number: is reported.`);
    return order;
  }

  /** The order as it is now; null when nothing was saved. */
  async edit(order: WorkOrder): Promise<WorkOrder | null> {
    const saved = await this.open({ order });
    if (saved) this.toasts.show($localize`${saved.number}:number: is saved.`);
    return saved;
  }

  private async open(data: WorkOrderDialogData): Promise<WorkOrder | null> {
    const { WorkOrderDialog } = await import('./work-order-dialog/work-order-dialog');
    const dialog = this.dialogs.open<unknown, WorkOrderDialogData, WorkOrder>(WorkOrderDialog, {
      data,
      width: '640px',
      maxWidth: 'calc(100vw - 24px)',
    });
    return (await firstValueFrom(dialog.afterClosed())) ?? null;
  }
}
