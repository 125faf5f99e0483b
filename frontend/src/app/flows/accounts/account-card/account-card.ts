import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { SessionService } from '@core/session/session.service';
import { PaymentDialogs } from '@flows/payments/payment-dialogs';
import { Balance } from '@shared/money/balance';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { AccountFlowsService } from '../account-flows.service';
import { PlainWords } from '../plain-words/plain-words';
import { StatementTable } from '../statement-table/statement-table';
import { TenantAccount } from '../tenant-account';

/** A tenant's account: what is owed now, every line of it, and on request the same in sentences. */
@Component({
  selector: 'app-account-card',
  imports: [Balance, Icon, Money, PlainWords, ProblemPanel, RouterLink, Skeleton, StatementTable],
  templateUrl: './account-card.html',
  styleUrl: './account-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountCard {
  readonly account = input.required<TenantAccount>();
  /** Whose it is, by name. */
  readonly name = input.required<string>();

  private readonly service = inject(AccountFlowsService);
  private readonly payments = inject(PaymentDialogs);
  private readonly session = inject(SessionService);
  protected readonly maySeePayments = this.session.may('payments', 'view');
  protected readonly mayRecord = this.session.may('payments', 'create');
  protected readonly mayTell = this.session.may('balance_explanations', 'create');
  protected readonly mayTake = this.payments.mayTake();

  protected readonly pdfUrl = computed(() =>
    this.service.statementUrl(this.account().tenant() ?? ''),
  );
  /** Folded again for another tenant. */
  protected readonly explaining = linkedSignal({
    source: () => this.account().tenant(),
    computation: () => false,
  });
  protected readonly explanation = rxResource({
    request: () => (this.explaining() ? this.account().tenant() : undefined),
    loader: ({ request: tenant }) => this.service.explain(tenant),
  });
  protected readonly explanationProblem = computed(() => toProblem(this.explanation.error()));

  protected async take(): Promise<void> {
    const id = this.account().tenant();
    if (!id) return;
    await this.payments.take({ tenant: { id, label: this.name() } });
    this.account().reload();
  }

  protected async record(): Promise<void> {
    const id = this.account().tenant();
    if (!id) return;
    if (await this.payments.record({ tenant: { id, label: this.name() } })) this.account().reload();
  }
}
