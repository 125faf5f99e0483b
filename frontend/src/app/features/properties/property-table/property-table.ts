import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Property } from '@api/models';
import { LifecycleBar } from '@shared/leases/lifecycle-bar';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { occupancyOf } from '../occupancy';
import { ChosenAction, StatsByProperty } from '../property-line';
import { PropertyMenu, PropertyRights } from '../property-menu/property-menu';
import { propertyTypeLabel } from '../property-type';

/** Properties as rows: data in, wishes out. */
@Component({
  selector: 'app-property-table',
  imports: [DecimalPipe, LifecycleBar, PropertyMenu, RouterLink, SortHeader, StackedTable],
  templateUrl: './property-table.html',
  styleUrl: './property-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyTable {
  readonly properties = input.required<readonly Property[]>();
  readonly stats = input.required<StatsByProperty>();
  /** Whether there are life-cycle counts to show at all. */
  readonly seesLeases = input.required<boolean>();
  readonly ordering = input.required<string>();
  readonly rights = input.required<PropertyRights>();
  readonly chosen = output<ChosenAction>();

  protected readonly typeLabel = propertyTypeLabel;

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }

  protected placeOf({ city, region }: Property): string {
    return [city, region].filter(Boolean).join(', ') || '–';
  }

  protected occupancy(property: Property): number | null {
    const stats = this.stats().get(property.id);
    return stats ? occupancyOf(stats, property.total_units) : null;
  }
}
