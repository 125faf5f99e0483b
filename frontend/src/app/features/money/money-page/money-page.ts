import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { forkJoin } from 'rxjs';

import { cents, fromCents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { EmptyState } from '@shared/ui/empty-state';
import { Skeleton } from '@shared/ui/skeleton';
import { AgingCard } from '../aging-card/aging-card';
import { MoneyService } from '../money.service';
import { MonthsCard } from '../months-card/months-card';

/** The money of a year at a glance: what was billed, what came of it, what is still open. */
@Component({
  selector: 'app-money-page',
  imports: [AgingCard, EmptyState, Money, MonthsCard, ProblemPanel, Skeleton],
  templateUrl: './money-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class MoneyPage {
  private readonly service = inject(MoneyService);

  protected readonly read = rxResource({
    loader: () => forkJoin({ months: this.service.byMonth(), aging: this.service.aging() }),
  });
  protected readonly problem = computed(() => toProblem(this.read.error()));
  protected readonly thisMonth = computed(() => this.read.value()?.months.rows.at(-1));
  protected readonly overdue = computed(() => {
    const totals = this.read.value()?.aging.totals;
    return totals && fromCents(cents(totals.total) - cents(totals.current));
  });
  protected readonly isEmpty = computed(() => {
    const { months, aging } = this.read.value() ?? {};
    const amounts = [months?.billed, months?.collected, aging?.totals.total];
    return amounts.every((amount) => !Number(amount));
  });
}
