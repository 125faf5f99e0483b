import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';

import { CaseDetail, Stop } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { stopLabel } from '@flows/collections/collection-words';
import { authorOf } from '@flows/renewals/renewal-words';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { CaseRights, standingStops } from '../case-rights';

/** Why nothing goes out, or went out in the past. */
@Component({
  selector: 'app-stops-card',
  imports: [DayPipe, MomentPipe],
  templateUrl: './stops-card.html',
  styleUrl: './stops-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'stops-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopsCard {
  readonly case = input.required<CaseDetail>();
  readonly may = input.required<CaseRights>();
  readonly lift = output<Stop>();

  private readonly today = inject(SessionService).today();

  protected readonly standing = computed(() => standingStops(this.case(), this.today));
  protected readonly past = computed(() =>
    this.case().stops.filter((stop) => !this.standing().includes(stop)),
  );
  protected readonly label = stopLabel;
  protected readonly authorOf = authorOf;
}
