import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { LettableUnit } from '../lettable-unit';

/** Which lease a dialog is about. */
@Component({
  selector: 'app-lease-summary',
  imports: [LeaseStatusBadge, Money],
  template: `
    <div>
      <strong i18n>Unit {{ lease().unit_number }}</strong>
      <span class="muted">{{ lease().property_name }}</span>
    </div>
    <div>
      @if (lease().lease_status !== 'vacant') {
        <span>{{ lease().tenant_name }}</span>
      }
      <app-money class="muted" [amount]="lease().monthly_rent_amount" />
      <app-lease-status-badge [status]="lease().lease_status" />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      padding: 12px 14px;
      border-radius: var(--radius);
      background: var(--surface-2);
    }

    div {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseSummary {
  readonly lease = input.required<LettableUnit>();
}
