import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { Building, Floor, GridUnit, Property } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { PropertyTermsCard } from '@flows/billing-terms/property-terms-card/property-terms-card';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Honeycomb } from '@shared/honeycomb/honeycomb';
import { UnitGridTable } from '@shared/honeycomb/unit-grid-table';
import { LifecycleBar } from '@shared/leases/lifecycle-bar';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { occupancyOf } from '../occupancy';
import { PropertyActions } from '../property-actions';
import { PropertyFacts } from '../property-facts/property-facts';
import { addressOf } from '../property-line';
import { PropertyAction, PropertyMenu } from '../property-menu/property-menu';
import { PropertyPlaces } from '../property-places/property-places';
import { PropertyStore } from '../property.store';
import { propertyTypeLabel } from '../property-type';

/** One property: how it stands, each of its units, what is known about it. */
@Component({
  selector: 'app-property-page',
  imports: [
    DecimalPipe,
    EmptyState,
    Honeycomb,
    Icon,
    LifecycleBar,
    MomentPipe,
    ProblemNote,
    ProblemPanel,
    PropertyFacts,
    PropertyMenu,
    PropertyPlaces,
    PropertyTermsCard,
    RouterLink,
    Skeleton,
    Tag,
    UnitGridTable,
  ],
  providers: [PropertyStore],
  templateUrl: './property-page.html',
  styleUrl: './property-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class PropertyPage {
  private readonly actions = inject(PropertyActions);
  private readonly router = inject(Router);
  protected readonly store = inject(PropertyStore);

  protected readonly attempt = new Attempt();
  protected readonly typeLabel = propertyTypeLabel;
  protected readonly addressOf = addressOf;
  protected readonly occupancy = computed(() => {
    const stats = this.store.stats();
    const property = this.store.property();
    return stats && property ? occupancyOf(stats, property.total_units) : null;
  });

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const name = this.store.property()?.name;
      if (name) title.show($localize`${name}:name: · Properties`);
    });
  }

  protected open(unit: GridUnit): void {
    void this.router.navigate(['/units', unit.id]);
  }

  protected async run(action: PropertyAction, property: Property): Promise<void> {
    const done = await this.attempt.read<unknown>(this.actions[action](property));
    // a form that was left may have told of what somebody else changed
    if (done || action === 'edit') this.store.reload();
  }

  protected editBuilding(property: Property, building: Building | null): Promise<void> {
    return this.changePlaces(this.actions.editBuilding(property.id, building));
  }

  protected archiveBuilding(building: Building): Promise<void> {
    return this.changePlaces(this.actions.archiveBuilding(building));
  }

  protected editFloor(building: string, floor: Floor | null): Promise<void> {
    return this.changePlaces(this.actions.editFloor(building, floor));
  }

  protected archiveFloor(floor: Floor): Promise<void> {
    return this.changePlaces(this.actions.archiveFloor(floor));
  }

  /** The comb says the names of buildings and floors, too. */
  private async changePlaces(work: Promise<boolean>): Promise<void> {
    if (!(await this.attempt.read(work))) return;
    this.store.reloadPlaces();
    this.store.reloadUnits();
  }
}
