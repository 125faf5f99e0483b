import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';

import { BillingCycle } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { urlList } from '@shared/tables/url-list';
import { confirmed } from '@shared/ui/confirm-dialog';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { BillingDialogs } from '../billing-dialogs';
import { BillingService } from '../billing.service';
import { toFilters, toQuery } from '../cycles.query';

/** Spans of days for all properties or one: what was billed for them, and whether more may be. */
@Component({
  selector: 'app-cycles-page',
  imports: [
    DayPipe,
    EmptyState,
    ExportMenu,
    Icon,
    Money,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    Tag,
  ],
  templateUrl: './cycles-page.html',
  styleUrl: './cycles-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class CyclesPage {
  private readonly service = inject(BillingService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly billingDialogs = inject(BillingDialogs);
  private readonly toasts = inject(Toasts);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly list = urlList(toQuery, (query) =>
    this.service.cycles(toFilters(query), query.page),
  );
  protected readonly exportUrls = computed(() =>
    this.service.cycleUrls(toFilters(this.list.query())),
  );
  protected readonly may = {
    view: this.session.may('billing', 'view'),
    add: this.session.may('billing', 'create'),
    change: this.session.may('billing', 'change'),
  };
  // the list works without it: there is then nothing to choose from
  private readonly propertyList = rxResource({ loader: () => this.service.getProperties() });
  protected readonly properties = computed(() => this.propertyList.value() ?? []);
  protected readonly attempt = new Attempt();

  protected direction(field: string) {
    return directionOf(field, this.list.query().ordering);
  }

  protected async add(): Promise<void> {
    if (await this.billingDialogs.addCycle(this.properties)) this.list.reload();
  }

  protected async toggle({ id, name, is_closed }: BillingCycle): Promise<void> {
    const sure = await confirmed(
      this.dialogs,
      is_closed
        ? {
            title: $localize`Open ${name}:name: again?`,
            text: $localize`What is still to be billed for its months is billed by the next run.`,
            yes: $localize`Open again`,
          }
        : {
            title: $localize`Close ${name}:name:?`,
            text: $localize`No month that begins within it is billed any more. What was billed stays as it is. It can be opened again.`,
            yes: $localize`Close the cycle`,
          },
    );
    if (!sure || !(await this.attempt.run(this.service.closeCycle(id, !is_closed)))) return;
    this.toasts.show(
      is_closed ? $localize`${name}:name: is open again.` : $localize`${name}:name: is closed.`,
    );
    this.list.reload();
  }
}
