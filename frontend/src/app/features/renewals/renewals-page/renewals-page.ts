import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Renewal } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { moneyText } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { RenewalDialogs } from '../renewal-dialogs';
import { RenewalFilterMenu } from '../renewal-filters/renewal-filters';
import { RenewalNumbers } from '../renewal-numbers/renewal-numbers';
import { RenewalTable } from '../renewal-table/renewal-table';
import { ALL, MENU_FILTERS } from '../renewals.query';
import { RenewalsStore } from '../renewals.store';

const ANSWERED = 'accepted,declined';

/** Who stays on, and at what rent: the most likely to leave first. */
@Component({
  selector: 'app-renewals-page',
  imports: [
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RenewalFilterMenu,
    RenewalNumbers,
    RenewalTable,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  providers: [RenewalsStore],
  templateUrl: './renewals-page.html',
  styleUrl: './renewals-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class RenewalsPage {
  private readonly service = inject(RenewalsService);
  private readonly dialogs = inject(RenewalDialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  protected readonly store = inject(RenewalsStore);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly attempt = new Attempt();
  protected readonly views = [
    { status: null, label: $localize`Open` },
    { status: ANSWERED, label: $localize`Answered` },
    { status: ALL, label: $localize`All` },
  ];
  /** Which of the views is shown; none of them where other states are asked for. */
  protected readonly current = computed(() => {
    const { all, status } = this.store.query();
    if (all) return ALL;
    return status.length ? status.join(',') : null;
  });

  protected async scan(): Promise<void> {
    if (await this.dialogs.scan(this.store.properties)) this.store.reload();
  }

  protected async approve(renewal: Renewal): Promise<void> {
    const done = await this.attempt.read(this.service.approve(renewal.id));
    // refused, too: somebody else may have been first
    this.store.reload();
    if (!done) return;
    const rent = moneyText(done.recommended_rent, this.session.currency(), this.locale);
    this.toasts.show($localize`${done.tenant_name}:tenant:: ${rent}:rent: is approved.`);
  }

  protected async send(renewal: Renewal): Promise<void> {
    await this.dialogs.send(renewal);
    this.store.reload();
  }

  protected without(filter: string): void {
    this.store.list.show({ [filter]: null });
  }

  protected clearAll(): void {
    this.store.list.show(
      Object.fromEntries([...MENU_FILTERS, 'search'].map((name) => [name, null])),
    );
  }
}
