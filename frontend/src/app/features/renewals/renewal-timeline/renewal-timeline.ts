import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';

import { Renewal } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { authorOf } from '@flows/renewals/renewal-words';
import { dayText } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { moneyText } from '@shared/money/money';

interface Step {
  readonly tone: 'done' | 'good' | 'bad' | 'ahead';
  readonly label: string;
  readonly at: string | null;
  readonly by: string;
  readonly note: string;
}

/** What became of a renewal so far, the newest first, and what comes next. */
@Component({
  selector: 'app-renewal-timeline',
  imports: [MomentPipe],
  templateUrl: './renewal-timeline.html',
  styleUrl: './renewal-timeline.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalTimeline {
  readonly renewal = input.required<Renewal>();

  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  protected readonly steps = computed(() => {
    const it = this.renewal();
    return [this.next(it), ...this.ended(it), ...this.before(it)].filter((step) => step !== null);
  });

  private next(it: Renewal): Step | null {
    const by = '';
    if (it.status === 'sent' && it.answer_by) {
      const note = $localize`Until ${dayText(it.answer_by, this.locale)}:day:; then the offer runs out.`;
      return { tone: 'ahead', label: $localize`The tenant answers`, at: null, by, note };
    }
    const ahead: Partial<Record<Renewal['status'], string>> = {
      pending: $localize`Waits for somebody to approve it`,
      approved: $localize`Waits to be sent`,
    };
    const label = ahead[it.status];
    return label ? { tone: 'ahead', label, at: null, by, note: '' } : null;
  }

  private ended(it: Renewal): Step[] {
    const by = it.answered_by && authorOf(it.answered_by);
    if (it.status === 'accepted')
      return [{ tone: 'good', label: $localize`Accepted`, at: it.answered_at, by, note: '' }];
    if (it.status === 'declined') {
      const note = it.decline_reason && `“${it.decline_reason}”`;
      return [{ tone: 'bad', label: $localize`Declined`, at: it.answered_at, by, note }];
    }
    if (it.status !== 'expired') return [];
    const note = $localize`Its time was over, or the lease changed.`;
    return [{ tone: 'bad', label: $localize`Ran out`, at: it.updated_at, by: '', note }];
  }

  private before(it: Renewal): Step[] {
    const money = (amount: string) => moneyText(amount, this.session.currency(), this.locale);
    const steps: Step[] = [
      {
        tone: 'done',
        label: $localize`Scored, and a rent recommended`,
        at: it.created_at,
        by: '',
        note: '',
      },
    ];
    if (it.reviewed_at)
      steps.unshift({
        tone: 'done',
        label: $localize`Approved at ${money(it.recommended_rent)}:rent:`,
        at: it.reviewed_at,
        by: authorOf(it.reviewed_by),
        note: '',
      });
    if (it.sent_at)
      steps.unshift({
        tone: 'done',
        label: $localize`Sent to the tenant`,
        at: it.sent_at,
        by: '',
        note: '',
      });
    return steps;
  }
}
