import { PercentPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';

import { Priority, SuggestedAction } from '@api/models';
import { cents, fromCents } from '@shared/money/cents';
import { CURRENCY } from '@shared/money/currency';
import { moneyText } from '@shared/money/money';
import { Icon } from '@shared/ui/icon';
import { ACTION_ICONS, actionLabel, isRenewal } from './command-words';

/** What the badge shows of a suggestion, in the list or in the queue. */
export interface Suggested {
  readonly action_type: SuggestedAction;
  readonly confidence_score: string;
  readonly priority: Priority;
  readonly suggested_payload: Record<string, unknown>;
}

/** What is suggested, with which number, how surely, and whether it presses. */
@Component({
  selector: 'app-action-badge',
  imports: [Icon, PercentPipe],
  template: `
    <app-icon [name]="icon()" />
    <span class="what" [title]="label()">{{ label() }}</span>
    <span class="sure">
      {{ suggested().confidence_score | percent
      }}<span class="visually-hidden">&ngsp;<ng-container i18n>sure</ng-container></span>
    </span>
    @if (isUrgent()) {
      <span class="urgent"
        ><app-icon name="circle-alert" /> <ng-container i18n>Urgent</ng-container></span
      >
    }
  `,
  styleUrl: './action-badge.scss',
  host: { '[class]': 'suggested().action_type' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionBadge {
  readonly suggested = input.required<Suggested>();
  /** What a raise is counted from; without it, what the night counted. */
  readonly presentRent = input<string | null>(null);

  private readonly currency = inject(CURRENCY);
  private readonly locale = inject(LOCALE_ID);

  protected readonly isUrgent = computed(() => this.suggested().priority === 'urgent');
  protected readonly icon = computed(() => ACTION_ICONS[this.suggested().action_type]);
  protected readonly label = computed(() => {
    const { action_type, suggested_payload } = this.suggested();
    const label = actionLabel(action_type);
    const { rent_amount } = suggested_payload;
    if (isRenewal(action_type) && typeof rent_amount === 'string')
      return $localize`${label}:action: at ${this.money(rent_amount)}:amount:`;
    const raise = action_type === 'rent_increase_notice' ? this.raise() : null;
    return raise ? `${label} (+${this.money(raise)})` : label;
  });

  private raise(): string | null {
    const { rent_amount, increase_amount } = this.suggested().suggested_payload;
    const present = this.presentRent();
    // a person may have put in another rent since
    if (present && typeof rent_amount === 'string')
      return fromCents(cents(rent_amount) - cents(present));
    return typeof increase_amount === 'string' ? increase_amount : null;
  }

  private money(amount: string): string {
    return moneyText(amount, this.currency(), this.locale).replace(/[.,]00(?!\d)/, '');
  }
}
