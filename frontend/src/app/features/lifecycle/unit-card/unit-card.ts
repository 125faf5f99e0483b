import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Unit } from '@api/models';
import { Money } from '@shared/money/money';

/** What kind of unit it is. */
@Component({
  selector: 'app-unit-card',
  imports: [DecimalPipe, Money],
  template: `
    <dl class="facts card-body">
      <div>
        <dt i18n>Building</dt>
        <dd>{{ unit().building_name || '–' }}</dd>
      </div>
      <div>
        <dt i18n>Floor</dt>
        <dd>{{ unit().floor_level ?? '–' }}</dd>
      </div>
      <div>
        <dt i18n>Bedrooms</dt>
        <dd>{{ unit().bedrooms ?? '–' }}</dd>
      </div>
      <div>
        <dt i18n>Bathrooms</dt>
        <dd>{{ unit().bathrooms === null ? '–' : (unit().bathrooms | number: '1.0-1') }}</dd>
      </div>
      <div>
        <dt i18n>Area</dt>
        <dd>
          @if (unit().square_feet; as feet) {
            <ng-container i18n>{{ feet | number }} sq ft</ng-container>
          } @else {
            –
          }
        </dd>
      </div>
      <div>
        <dt i18n>Market rent</dt>
        <dd><app-money [amount]="unit().market_rent" /></dd>
      </div>
    </dl>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitCard {
  readonly unit = input.required<Unit>();
}
