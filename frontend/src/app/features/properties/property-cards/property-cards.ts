import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Property } from '@api/models';
import { LifecycleBar } from '@shared/leases/lifecycle-bar';
import { Tag } from '@shared/ui/tag';
import { occupancyOf } from '../occupancy';
import { addressOf, ChosenAction, StatsByProperty } from '../property-line';
import { PropertyMenu, PropertyRights } from '../property-menu/property-menu';
import { propertyTypeLabel } from '../property-type';

/** Properties as cards: data in, wishes out. */
@Component({
  selector: 'app-property-cards',
  imports: [DecimalPipe, LifecycleBar, PropertyMenu, RouterLink, Tag],
  templateUrl: './property-cards.html',
  styleUrl: './property-cards.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyCards {
  readonly properties = input.required<readonly Property[]>();
  readonly stats = input.required<StatsByProperty>();
  readonly rights = input.required<PropertyRights>();
  readonly chosen = output<ChosenAction>();

  protected readonly typeLabel = propertyTypeLabel;
  protected readonly cards = computed(() =>
    this.properties().map((property) => {
      const stats = this.stats().get(property.id);
      const occupancy = stats ? occupancyOf(stats, property.total_units) : null;
      return { property, address: addressOf(property), stats, occupancy };
    }),
  );
}
