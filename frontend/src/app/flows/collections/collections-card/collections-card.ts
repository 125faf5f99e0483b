import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { CollectionsService } from '../collections.service';

/** What is overdue, and what of it waits for a person. */
@Component({
  selector: 'app-collections-card',
  imports: [DecimalPipe, Money, ProblemPanel, RouterLink, Skeleton],
  template: `
    @let shown = stats.value();
    <div class="card-header">
      <h2 id="overdue-title" i18n>Overdue rent</h2>
      @if (shown) {
        <a routerLink="/collections">
          <strong><app-money [amount]="shown.total_overdue" /></strong>
          <span class="visually-hidden" i18n>, all collection cases</span>
        </a>
      }
    </div>
    @if (problem(); as problem) {
      <app-problem-panel [problem]="problem" (retry)="stats.reload()" />
    } @else if (shown) {
      <ul class="plain">
        @for (row of rows(); track row.label) {
          <li>
            <a
              routerLink="/collections"
              [queryParams]="row.params"
              [class.pressing]="row.pressing && row.count > 0"
            >
              {{ row.label }} <strong>{{ row.count | number }}</strong>
            </a>
          </li>
        }
      </ul>
    } @else {
      <app-skeleton [lines]="5" />
    }
  `,
  styleUrl: './collections-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'overdue-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CollectionsCard {
  private readonly service = inject(CollectionsService);

  protected readonly stats = rxResource({ loader: () => this.service.stats() });
  protected readonly problem = computed(() => toProblem(this.stats.error()));
  protected readonly rows = computed(() => {
    const stats = this.stats.value();
    if (!stats) return [];
    return [
      { label: $localize`Open cases`, count: stats.cases_open, params: {}, pressing: false },
      {
        label: $localize`Drafts that wait for a decision`,
        count: stats.drafts_waiting,
        params: { to_do: 'waiting' },
        pressing: true,
      },
      {
        label: $localize`Letters to post`,
        count: stats.letters_to_post,
        params: { to_do: 'to_post' },
        pressing: false,
      },
      {
        label: $localize`On a plan`,
        count: stats.cases_on_plan,
        params: { status: 'payment_plan' },
        pressing: false,
      },
      {
        label: $localize`Paid in the last 7 days`,
        count: stats.paid_this_week,
        params: { status: 'paid' },
        pressing: false,
      },
    ];
  });
}
