import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { RISK_LEVELS, riskLabel } from '../renewal-words';
import { RenewalsService } from '../renewals.service';

/** How many renewals wait for a decision, by risk, and how many tenants accepted. */
@Component({
  selector: 'app-renewals-due-card',
  imports: [DecimalPipe, PercentPipe, ProblemPanel, RouterLink, Skeleton],
  template: `
    @let shown = stats.value();
    <div class="card-header">
      <h2 id="renewals-due-title" i18n>Renewals due</h2>
      @if (shown) {
        <a routerLink="/renewals" [queryParams]="{ status: 'pending' }">
          <strong>{{ shown.total_pending | number }}</strong>
          <span class="visually-hidden" i18n>, all renewals to review</span>
        </a>
      }
    </div>
    @if (problem(); as problem) {
      <app-problem-panel [problem]="problem" (retry)="stats.reload()" />
    } @else if (shown) {
      <ul class="plain">
        @for (row of rows(); track row.level) {
          <li>
            <a
              routerLink="/renewals"
              [queryParams]="{ status: 'pending', churn_risk_level: row.level }"
              [class.pressing]="row.level === 'critical' && row.count > 0"
            >
              {{ row.label }} <strong>{{ row.count | number }}</strong>
            </a>
          </li>
        }
        <li class="share">
          <ng-container i18n>Accepted of what was sent</ng-container>
          <strong>{{ shown.acceptance_rate | percent }}</strong>
        </li>
      </ul>
    } @else {
      <app-skeleton [lines]="5" />
    }
  `,
  styles: `
    .card-header strong {
      font-family: var(--font-heading);
      font-size: 1.25rem;
    }

    ul {
      padding: 6px 0;
    }

    li a,
    .share {
      display: flex;
      gap: 12px;
      justify-content: space-between;
      padding: 7px 20px;
    }

    li a {
      color: inherit;
      text-decoration: none;

      &:hover {
        background: var(--hover);
      }
    }

    .pressing {
      color: var(--red-text);
    }
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'renewals-due-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalsDueCard {
  private readonly service = inject(RenewalsService);

  protected readonly stats = rxResource({
    loader: () => this.service.stats(),
  });
  protected readonly problem = computed(() => toProblem(this.stats.error()));
  protected readonly rows = computed(() => {
    const counts = this.stats.value()?.by_risk_level;
    if (!counts) return [];
    return RISK_LEVELS.map((level) => ({ level, label: riskLabel(level), count: counts[level] }));
  });
}
