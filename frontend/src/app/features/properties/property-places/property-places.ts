import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { Building, Floor } from '@api/models';
import { Icon } from '@shared/ui/icon';

export interface Place {
  readonly building: Building;
  readonly floors: readonly Floor[];
}

export interface PlaceRights {
  readonly addPlaces: boolean;
  readonly changePlaces: boolean;
  readonly archivePlaces: boolean;
}

/** Buildings with their floors: data in, wishes out. */
@Component({
  selector: 'app-property-places',
  imports: [DecimalPipe, Icon, MatMenuModule],
  templateUrl: './property-places.html',
  styleUrl: './property-places.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyPlaces {
  readonly places = input.required<readonly Place[]>();
  readonly rights = input.required<PlaceRights>();
  readonly addFloor = output<Building>();
  readonly editBuilding = output<Building>();
  readonly archiveBuilding = output<Building>();
  readonly editFloor = output<Floor>();
  readonly archiveFloor = output<Floor>();

  /** `Floor 2`, and its own name where it has one that says more. */
  protected nameOf({ level, name }: Floor): string {
    const plain = $localize`Floor ${level}:level:`;
    return !name || name === plain ? plain : `${level} · ${name}`;
  }
}
