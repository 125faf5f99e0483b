import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';

import { CaseDetail, Plan } from '@api/models';
import {
  INSTALLMENT_TONES,
  installmentLabel,
  PLAN_TONES,
  planStatusLabel,
} from '@flows/collections/collection-words';
import { authorOf } from '@flows/renewals/renewal-words';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { cents, fromCents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { CaseRights } from '../case-rights';

/** Paying in instalments: what is due when, what was paid of it, and what became of earlier plans. */
@Component({
  selector: 'app-plan-card',
  imports: [DayPipe, Icon, Money, MomentPipe, Tag],
  templateUrl: './plan-card.html',
  styleUrl: './plan-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'plan-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanCard {
  readonly case = input.required<CaseDetail>();
  readonly may = input.required<CaseRights>();
  readonly decide = output<'accept' | 'decline' | 'end_plan'>();

  protected readonly plan = computed(() => this.case().payment_plan);
  protected readonly paid = computed(() => paidOf(this.plan()));
  protected readonly percent = computed(() => {
    const plan = this.plan();
    return plan ? (cents(this.paid()) / cents(plan.total_amount)) * 100 : 0;
  });
  protected readonly planTones = PLAN_TONES;
  protected readonly planLabel = planStatusLabel;
  protected readonly tones = INSTALLMENT_TONES;
  protected readonly label = installmentLabel;
  protected readonly authorOf = authorOf;

  protected paidOf(plan: Plan): string {
    return paidOf(plan);
  }
}

function paidOf(plan: Plan | null): string {
  const paid = plan?.installments.reduce((sum, each) => sum + cents(each.paid_amount), 0) ?? 0;
  return fromCents(paid);
}
