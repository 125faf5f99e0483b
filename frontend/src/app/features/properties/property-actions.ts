import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Building, Floor, Property } from '@api/models';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Toasts } from '@shared/ui/toasts';
import { PropertiesService } from './properties.service';

/**
 * What is done to a property and its places: asked for, done, and said. Each answers whether it was done.
 *
 * What is edited is read first: a row of a list has no version to tell a stale edit by.
 */
@Injectable({ providedIn: 'root' })
export class PropertyActions {
  private readonly service = inject(PropertiesService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** The saved property, or nothing when the dialog was left. */
  async edit(property: Property | null): Promise<Property | undefined> {
    const { PropertyDialog } = await import('./property-dialog/property-dialog');
    const present = property && (await firstValueFrom(this.service.getProperty(property.id)));
    const saved = await this.ask<Property>(PropertyDialog, present, '680px');
    if (saved) this.toasts.show($localize`${saved.name}:name: is saved.`);
    return saved;
  }

  async archive(property: Property): Promise<boolean> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Archive ${property.name}:name:?`,
      text: $localize`It leaves the lists, with its buildings and floors. It can be restored.`,
      yes: $localize`Archive`,
    });
    if (!sure) return false;
    await firstValueFrom(this.service.archiveProperty(property.id), { defaultValue: null });
    this.toasts.show($localize`${property.name}:name: is archived.`);
    return true;
  }

  async restore(property: Property): Promise<boolean> {
    await firstValueFrom(this.service.restoreProperty(property.id));
    this.toasts.show($localize`${property.name}:name: is back.`);
    return true;
  }

  async editBuilding(property: string, building: Building | null): Promise<boolean> {
    const { BuildingDialog } = await import('./place-dialogs/building-dialog');
    const present = building && (await firstValueFrom(this.service.getBuilding(building.id)));
    const given = { property, building: present };
    const saved = await this.ask<Building>(BuildingDialog, given, '460px');
    if (saved) this.toasts.show($localize`${saved.name}:name: is saved.`);
    return !!saved;
  }

  async editFloor(building: string, floor: Floor | null): Promise<boolean> {
    const { FloorDialog } = await import('./place-dialogs/floor-dialog');
    const present = floor && (await firstValueFrom(this.service.getFloor(floor.id)));
    const saved = await this.ask<Floor>(FloorDialog, { building, floor: present }, '420px');
    if (saved) this.toasts.show($localize`The floor is saved.`);
    return !!saved;
  }

  async archiveBuilding(building: Building): Promise<boolean> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Archive ${building.name}:name:?`,
      text: $localize`It leaves the property, with its floors.`,
      yes: $localize`Archive`,
    });
    if (!sure) return false;
    await firstValueFrom(this.service.archiveBuilding(building.id), { defaultValue: null });
    this.toasts.show($localize`${building.name}:name: is archived.`);
    return true;
  }

  async archiveFloor(floor: Floor): Promise<boolean> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Archive floor ${floor.level}:level:?`,
      text: $localize`It leaves ${floor.building_name}:building:.`,
      yes: $localize`Archive`,
    });
    if (!sure) return false;
    await firstValueFrom(this.service.archiveFloor(floor.id), { defaultValue: null });
    this.toasts.show($localize`The floor is archived.`);
    return true;
  }

  private ask<Result>(
    component: Parameters<MatDialog['open']>[0],
    data: unknown,
    width: string,
  ): Promise<Result | undefined> {
    const dialog = this.dialogs.open<unknown, unknown, Result>(
      component as Parameters<typeof this.dialogs.open<unknown, unknown, Result>>[0],
      { data, width },
    );
    return firstValueFrom(dialog.afterClosed());
  }
}
