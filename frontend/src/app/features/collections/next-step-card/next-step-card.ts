import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';

import { CaseDetail } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { channelLabel, LAST_STEP, stepLabel } from '@flows/collections/collection-words';
import { ToneTag } from '@flows/collections/tone-tag';
import { DayPipe } from '@shared/dates/day-pipe';
import { Icon } from '@shared/ui/icon';
import { MessageText } from '@shared/ui/message-text';
import { CaseRights, isUnresolved, whyNoStep } from '../case-rights';
import { Preview } from '../message-preview';

/** What comes next by itself, when, and what it says; or why nothing does. */
@Component({
  selector: 'app-next-step-card',
  imports: [DayPipe, Icon, MessageText, ToneTag],
  templateUrl: './next-step-card.html',
  styleUrl: './next-step-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'next-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextStepCard {
  readonly case = input.required<CaseDetail>();
  readonly may = input.required<CaseRights>();
  readonly preview = input.required<Preview | null>();
  readonly step = output();

  private readonly today = inject(SessionService).today();

  protected readonly label = computed(() => stepLabel(this.case().next_action?.step ?? 1));
  protected readonly isNotice = computed(() => this.case().next_action?.step === LAST_STEP);
  protected readonly channels = computed(() =>
    (this.case().next_action?.channels ?? []).map(channelLabel).join(', '),
  );
  protected readonly why = computed(() => whyNoStep(this.case(), this.today));
  protected readonly unresolved = computed(() => isUnresolved(this.case()));
}
