import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Renewal } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { ChurnGauge } from '../churn-gauge';
import { riskLabel } from '../renewal-words';
import { RenewalStatusTag } from '../renewal-status-tag';
import { RentChange } from '../rent-change';

/** What is advised for a lease, in short, with the way to all of it. */
@Component({
  selector: 'app-renewal-card',
  imports: [ChurnGauge, DayPipe, Money, RenewalStatusTag, RentChange, RouterLink],
  template: `
    @let shown = renewal();
    <div class="card-header">
      <h2 class="page-title" id="renewal-title">
        <ng-container i18n>Renewal</ng-container>
        <app-renewal-status-tag [status]="shown.status" />
      </h2>
      <a [routerLink]="['/renewals', shown.id]" i18n>All about this renewal</a>
    </div>
    <div class="card-body body">
      <app-churn-gauge [gauge]="shown.gauge" [level]="shown.churn_risk_level" />
      <dl class="facts">
        <div>
          <dt i18n>Churn risk</dt>
          <dd>{{ level() }}</dd>
        </div>
        <div>
          <dt i18n>Recommended rent</dt>
          <dd>
            <app-money [amount]="shown.recommended_rent" />
            <app-rent-change class="muted" [percent]="shown.rent_increase_pct" />
          </dd>
        </div>
        <div>
          <dt i18n>Next term</dt>
          <dd>
            {{ shown.recommended_lease_start | day }} – {{ shown.recommended_lease_end | day }}
          </dd>
        </div>
      </dl>
    </div>
  `,
  styles: `
    .body {
      display: flex;
      flex-wrap: wrap;
      gap: 16px 28px;
      align-items: center;
    }

    app-churn-gauge {
      width: 112px;
    }

    .facts {
      flex: 1;
      min-width: 180px;
    }

    app-rent-change {
      display: block;
      font-weight: 400;
    }
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'renewal-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalCard {
  readonly renewal = input.required<Renewal>();

  protected readonly level = computed(() => riskLabel(this.renewal().churn_risk_level));
}
