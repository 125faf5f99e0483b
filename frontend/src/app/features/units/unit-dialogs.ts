import { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Equipment, Unit } from '@api/models';
import { Choice } from '@shared/forms/search-picker';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Toasts } from '@shared/ui/toasts';

/** The unit to edit, or where a new one will be when the page that asks knows it. */
export interface UnitDialogData {
  readonly unit?: Unit;
  readonly property?: Choice;
}

/** Equipment to edit, or the unit in which a new piece stands. */
export interface EquipmentDialogData {
  readonly unit: Unit;
  readonly equipment?: Equipment;
}

/** Opens the forms of a unit; each is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class UnitDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** The unit as saved; null when nothing was. */
  async edit(data: UnitDialogData): Promise<Unit | null> {
    const { UnitDialog } = await import('./unit-dialog/unit-dialog');
    const saved = await this.open<UnitDialogData, Unit>(UnitDialog, data);
    if (saved) this.toasts.show($localize`Unit ${saved.unit_number}:unit: is saved.`);
    return saved;
  }

  async editEquipment(data: EquipmentDialogData): Promise<Equipment | null> {
    const { EquipmentDialog } = await import('./equipment-dialog/equipment-dialog');
    const saved = await this.open<EquipmentDialogData, Equipment>(EquipmentDialog, data);
    if (saved) this.toasts.show($localize`${saved.name}:name: is saved.`);
    return saved;
  }

  isSureToArchive(unit: Unit): Promise<boolean> {
    return confirmed(this.dialogs, {
      title: $localize`Archive unit ${unit.unit_number}:unit:?`,
      text: $localize`It leaves the lists and the counts. Its leases and its history stay, and it can be restored.`,
      yes: $localize`Archive`,
    });
  }

  isSureToArchiveEquipment(equipment: Equipment): Promise<boolean> {
    return confirmed(this.dialogs, {
      title: $localize`Archive ${equipment.name}:name:?`,
      text: $localize`It leaves this list. Its history stays, and it can be restored.`,
      yes: $localize`Archive`,
    });
  }

  private async open<Data, Saved>(dialog: ComponentType<unknown>, data: Data) {
    const settings = {
      data,
      // a picker with the focus would open its list over the form at once
      autoFocus: 'dialog',
      width: '640px',
      maxWidth: 'calc(100vw - 24px)',
    };
    const opened = this.dialogs.open<unknown, Data, Saved>(dialog, settings);
    return (await firstValueFrom(opened.afterClosed())) ?? null;
  }
}
