import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Property } from '@api/models';
import { zoneLabel } from '@shared/dates/zones';
import { propertyTypeLabel } from '../property-type';

/** What is known about a property, and whom to ask. */
@Component({
  selector: 'app-property-facts',
  imports: [DecimalPipe],
  template: `
    @let shown = property();
    <dl class="facts">
      <div>
        <dt i18n>Type</dt>
        <dd>{{ typeLabel(shown.property_type) }}</dd>
      </div>
      <div>
        <dt i18n>Units</dt>
        <dd>{{ shown.total_units | number }}</dd>
      </div>
      <div>
        <dt i18n>Year built</dt>
        <dd>{{ shown.year_built ?? '–' }}</dd>
      </div>
      <div>
        <dt i18n>Code</dt>
        <dd>{{ shown.code || '–' }}</dd>
      </div>
      <div>
        <dt i18n>Jurisdiction</dt>
        <dd>{{ shown.jurisdiction || '–' }}</dd>
      </div>
      @if (shown.time_zone) {
        <div>
          <dt i18n>Time zone</dt>
          <dd>{{ zoneLabel(shown.time_zone) }}</dd>
        </div>
      }
      <div>
        <dt i18n>Manager</dt>
        <dd>{{ shown.manager_name || '–' }}</dd>
      </div>
      <div class="wide">
        <dt i18n>Contact on site</dt>
        <dd>
          @if (shown.contact_name || shown.contact_phone || shown.contact_email) {
            {{ shown.contact_name }}
            @if (shown.contact_phone) {
              <a class="line" [href]="'tel:' + shown.contact_phone">{{ shown.contact_phone }}</a>
            }
            @if (shown.contact_email) {
              <a class="line" [href]="'mailto:' + shown.contact_email">{{ shown.contact_email }}</a>
            }
          } @else {
            –
          }
        </dd>
      </div>
      <div class="wide">
        <dt i18n>Amenities</dt>
        <dd>
          @if (shown.amenities.length) {
            <ul class="plain">
              @for (amenity of shown.amenities; track amenity) {
                <li>{{ amenity }}</li>
              }
            </ul>
          } @else {
            –
          }
        </dd>
      </div>
    </dl>
  `,
  styles: `
    :host {
      display: block;
    }

    .wide {
      grid-column: 1 / -1;
    }

    .line {
      display: flex;
      align-items: center;
      width: fit-content;
      min-height: 26px;
    }

    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-top: 4px;
    }

    li {
      padding: 1px 10px;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--surface-2);
      font-size: 0.8125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyFacts {
  readonly property = input.required<Property>();

  protected readonly typeLabel = propertyTypeLabel;
  protected readonly zoneLabel = zoneLabel;
}
