import { ComponentType } from '@angular/cdk/portal';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Suppression } from '@api/models';
import { MEDIUM } from '@api/models/medium-array';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { coverageLabel, mediumLabel, reasonLabel } from '../notification-words';
import { NotificationsService } from '../notifications.service';
import { toFilters, toQuery } from '../opt-outs.query';

/** Addresses and numbers that nothing is sent to, and why. */
@Component({
  selector: 'app-opt-outs-page',
  imports: [
    EmptyState,
    ExportMenu,
    Icon,
    MomentPipe,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    Tag,
  ],
  templateUrl: './opt-outs-page.html',
  styleUrl: './opt-outs-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class OptOutsPage {
  private readonly service = inject(NotificationsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly list = urlList(toQuery, (query) =>
    this.service.optOuts(toFilters(query), query.page),
  );
  protected readonly exportUrls = computed(() =>
    this.service.optOutUrls(toFilters(this.list.query())),
  );
  protected readonly may = {
    view: this.session.may('suppressions', 'view'),
    add: this.session.may('suppressions', 'create'),
    lift: this.session.may('suppressions', 'change'),
  };
  protected readonly media = MEDIUM.map((value) => ({ value, label: mediumLabel(value) }));
  protected readonly mediumLabel = mediumLabel;
  protected readonly coverageLabel = coverageLabel;
  protected readonly reasonLabel = reasonLabel;

  protected direction(field: string) {
    return directionOf(field, this.list.query().ordering);
  }

  protected async add(): Promise<void> {
    const { OptOutDialog } = await import('../opt-out-dialog/opt-out-dialog');
    await this.open(OptOutDialog, null);
  }

  protected async lift(row: Suppression): Promise<void> {
    const { LiftDialog } = await import('../lift-dialog/lift-dialog');
    await this.open(LiftDialog, row);
  }

  private async open(type: ComponentType<unknown>, data: Suppression | null): Promise<void> {
    const dialog = this.dialogs.open<unknown, Suppression | null, string>(type, {
      data,
      width: '480px',
    });
    const said = await firstValueFrom(dialog.afterClosed());
    if (!said) return;
    this.toasts.show(said);
    this.list.reload();
  }
}
