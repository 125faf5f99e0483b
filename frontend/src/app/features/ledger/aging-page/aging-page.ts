import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { map } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Paginator } from '@shared/tables/paginator';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { Skeleton } from '@shared/ui/skeleton';
import { agingBuckets } from '@shared/money/aging-buckets';
import { LedgerService } from '../ledger.service';

const PAGE_SIZE = 50;

/** Who owes how much, and for how long it has been due; who owes most comes first. */
@Component({
  selector: 'app-aging-page',
  imports: [
    Control,
    DayPipe,
    EmptyState,
    Field,
    Money,
    Paginator,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StackedTable,
  ],
  templateUrl: './aging-page.html',
  styleUrl: '../report.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class AgingPage {
  private readonly service = inject(LedgerService);
  private readonly router = inject(Router);
  private readonly session = inject(SessionService);

  protected readonly mayView = this.session.may('ledger', 'view');
  protected readonly maySeeTenants = this.session.may('tenants', 'view');
  protected readonly buckets = agingBuckets();
  /** Empty for all. */
  protected readonly property = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((params) => params.get('property') ?? '')),
    { requireSync: true },
  );
  private readonly asked = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(
      map((params) => Math.floor(Number(params.get('page'))) || 1),
    ),
    { requireSync: true },
  );
  protected readonly read = rxResource({
    request: this.property,
    loader: ({ request: property }) => this.service.aging(property),
  });
  protected readonly aging = lastKnown(this.read.value);
  /** Thousands may owe: they come in one answer with its sums, and are drawn page by page. */
  protected readonly page = computed(() => {
    const last = Math.ceil((this.aging()?.rows.length ?? 0) / PAGE_SIZE);
    return Math.max(1, Math.min(this.asked(), last));
  });
  protected readonly rows = computed(() => {
    const first = (this.page() - 1) * PAGE_SIZE;
    return this.aging()?.rows.slice(first, first + PAGE_SIZE) ?? [];
  });
  protected readonly pageSize = PAGE_SIZE;
  protected readonly problem = computed(() => toProblem(this.read.error()));
  // the page works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({ loader: () => this.service.getProperties() });
  protected readonly properties = computed(() => this.propertyList.value() ?? []);

  protected show(property: string): void {
    void this.router.navigate([], { queryParams: { property: property || null } });
  }

  protected isAny(amount: string): boolean {
    return Number(amount) !== 0;
  }
}
