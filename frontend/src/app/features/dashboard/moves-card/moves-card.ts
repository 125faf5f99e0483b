import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

import { DashboardMoves } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';

/** Who moves this week: how many, and the next ones by name. */
@Component({
  selector: 'app-moves-card',
  imports: [DayPipe, DecimalPipe, RouterLink],
  template: `
    <div class="card-header">
      <h2>{{ heading() }}</h2>
      <a [routerLink]="path()" [queryParams]="params()">
        <strong>{{ moves().count | number }}</strong>
        <span class="visually-hidden">, {{ heading() }}</span>
      </a>
    </div>
    <ul class="plain">
      @for (move of moves().first; track move.lease) {
        <li>
          <a [routerLink]="['/lifecycle', move.lease]">
            <span>
              <strong>{{ move.unit_number }}</strong> {{ move.tenant_name }}
              <span class="muted place">{{ move.property_name }}</span>
            </span>
            <span class="day">{{ move.date | day }}</span>
          </a>
        </li>
      } @empty {
        <li class="muted none">{{ none() }}</li>
      }
    </ul>
  `,
  styleUrl: './moves-card.scss',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovesCard {
  readonly heading = input.required<string>();
  readonly moves = input.required<DashboardMoves>();
  /** What stands there when nobody moves. */
  readonly none = input.required<string>();
  /** The list behind the number. */
  readonly path = input.required<string>();
  readonly params = input.required<Params>();
}
