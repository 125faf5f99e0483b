import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { Unit } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { NotYet } from '@shared/ui/not-yet';
import { EquipmentCard } from '../equipment-card/equipment-card';
import { UnitOrders } from '../unit-orders/unit-orders';

/** What is to be done in the unit, and what stands in it. */
@Component({
  selector: 'app-unit-maintenance',
  imports: [EquipmentCard, NotYet, UnitOrders],
  template: `
    <section class="card" aria-labelledby="risk-title">
      <div class="card-header"><h2 id="risk-title" i18n>AI Risk Assessment</h2></div>
      <app-not-yet i18n>How likely something breaks here next, and what.</app-not-yet>
    </section>
    @if (may.seeOrders) {
      <app-unit-orders class="card" [unit]="unit()" />
    }
    @if (may.seeEquipment) {
      <app-equipment-card class="card" [unit]="unit()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitMaintenance {
  readonly unit = input.required<Unit>();

  private readonly session = inject(SessionService);
  protected readonly may = {
    seeOrders: this.session.may('work_orders', 'view'),
    seeEquipment: this.session.may('equipment', 'view'),
  };
}
