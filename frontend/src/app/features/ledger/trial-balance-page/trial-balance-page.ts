import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { dayOrNone } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { accountKindLabel } from '../account-words';
import { LedgerService } from '../ledger.service';

/** Every account with what stands on it: both columns add up to the same, or the books are broken. */
@Component({
  selector: 'app-trial-balance-page',
  imports: [Control, DayPipe, EmptyState, Field, Icon, Money, ProblemPanel, Skeleton, StackedTable],
  templateUrl: './trial-balance-page.html',
  styleUrl: '../report.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class TrialBalancePage {
  private readonly service = inject(LedgerService);
  private readonly router = inject(Router);

  protected readonly today = inject(SessionService).today();
  protected readonly mayView = inject(SessionService).may('ledger', 'view');
  protected readonly kindLabel = accountKindLabel;
  /** Empty for now. */
  protected readonly asOf = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((params) => dayOrNone(params.get('as_of')))),
    { requireSync: true },
  );
  protected readonly read = rxResource({
    request: this.asOf,
    loader: ({ request: day }) => this.service.trialBalance(day),
  });
  protected readonly balance = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));
  /** Compared as the decimal texts they are. */
  protected readonly isEven = computed(() => this.balance()?.debit === this.balance()?.credit);

  protected show(event: Event): void {
    const day = dayOrNone((event.target as HTMLInputElement).value);
    void this.router.navigate([], { queryParams: { as_of: day || null } });
  }

  protected isAny(amount: string): boolean {
    return Number(amount) !== 0;
  }
}
