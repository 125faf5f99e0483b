import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Renewal } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { ChurnBadge } from '@flows/renewals/churn-badge';
import { ChurnGauge } from '@flows/renewals/churn-gauge';
import { RenewalStatusTag } from '@flows/renewals/renewal-status-tag';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money, moneyText } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { FactorsChart } from '../factors-chart/factors-chart';
import { LetterCard } from '../letter-card/letter-card';
import { RenewalDialogs } from '../renewal-dialogs';
import { RenewalTimeline } from '../renewal-timeline/renewal-timeline';
import { RentCard } from '../rent-card/rent-card';

const NOTHING = { approve: false, send: false, answer: false, write: false };

/** One renewal: how likely the household leaves and why, what is advised, the letter, and what became of it. */
@Component({
  selector: 'app-renewal-page',
  imports: [
    ChurnBadge,
    ChurnGauge,
    DayPipe,
    FactorsChart,
    Icon,
    LetterCard,
    Money,
    ProblemNote,
    ProblemPanel,
    RenewalStatusTag,
    RenewalTimeline,
    RentCard,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './renewal-page.html',
  styles: `
    app-churn-gauge {
      width: 168px;
      margin-inline: auto;
    }

    .about {
      overflow-wrap: anywhere;
    }

    /* one column: the rent, why they may leave, the letter, what happened */
    @media (width < 1000px) {
      .page-columns > .stack {
        display: contents;
      }

      app-letter-card {
        order: 1;
      }

      .story {
        order: 2;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class RenewalPage {
  readonly renewalId = input.required<string>();

  private readonly service = inject(RenewalsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(RenewalDialogs);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(LOCALE_ID);

  protected readonly read = rxResource({
    request: this.renewalId,
    loader: ({ request: id }) => this.service.get(id),
  });
  protected readonly renewal = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));
  protected readonly attempt = new Attempt();
  // the dialog works without them: it then does not say how far one may go
  private readonly settings = rxResource({
    request: () => (this.session.may('renewal_settings', 'view') ? true : undefined),
    loader: () => this.service.settings(),
  });

  protected readonly maySee = {
    tenants: this.session.may('tenants', 'view'),
    units: this.session.may('units', 'view'),
    properties: this.session.may('properties', 'view'),
    leases: this.session.may('leases', 'view'),
    messages: this.session.may('notification_messages', 'view'),
  };
  /** What can be done now, by whom it may be. */
  protected readonly may = computed(() => {
    const status = this.renewal()?.status;
    if (!status) return NOTHING;
    const mayChange = this.session.may('renewals', 'change');
    const isUnsent = status === 'pending' || status === 'approved';
    return {
      approve: isUnsent && this.session.may('renewals', 'approve'),
      send: status === 'approved' && mayChange,
      answer: status === 'sent' && mayChange,
      write: isUnsent && mayChange,
    };
  });

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const renewal = this.renewal();
      if (renewal)
        title.show(
          $localize`${renewal.tenant_name}:tenant:, ${renewal.unit_number}:unit: · Renewal`,
        );
    });
  }

  protected async approve({ id }: Renewal): Promise<void> {
    const done = await this.attempt.read(this.service.approve(id));
    // refused, too: somebody else may have been first
    this.read.reload();
    if (!done) return;
    const rent = moneyText(done.recommended_rent, this.session.currency(), this.locale);
    this.toasts.show($localize`${done.tenant_name}:tenant:: ${rent}:rent: is approved.`);
  }

  protected async approveOther(renewal: Renewal): Promise<void> {
    await this.dialogs.approve(renewal, this.settings.value());
    this.read.reload();
  }

  protected async send(renewal: Renewal): Promise<void> {
    await this.dialogs.send(renewal);
    this.read.reload();
  }

  protected async answer(renewal: Renewal, accepts: boolean): Promise<void> {
    await this.dialogs.answer(renewal, accepts);
    this.read.reload();
  }
}
