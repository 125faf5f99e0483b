import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { CaseDetail } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { profileLabel } from '@flows/collections/collection-words';
import { LevelDots } from '@flows/collections/level-dots';
import { ToneTag } from '@flows/collections/tone-tag';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';

/** What is owed and since when, and why the reminders sound as they do. */
@Component({
  selector: 'app-owes-card',
  imports: [DayPipe, LevelDots, Money, RouterLink, ToneTag],
  templateUrl: './owes-card.html',
  styleUrl: './owes-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'owes-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwesCard {
  readonly case = input.required<CaseDetail>();

  protected readonly maySeeAccount = inject(SessionService).may('ledger', 'view');
  protected readonly profile = computed(() => profileLabel(this.case().tenant_risk_profile));
}
