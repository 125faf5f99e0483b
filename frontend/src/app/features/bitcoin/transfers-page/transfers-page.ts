import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { lastKnown } from '@shared/tables/last-known';
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
import { BitcoinService } from '../bitcoin.service';
import { TransferDetails } from '../transfer-details/transfer-details';
import { TransferForm } from '../transfer-form/transfer-form';
import { TRANSFER_TONES, transferStatusLabel } from '../transfer-words';
import { toFilters, toQuery } from '../transfers.query';

/** Coins that are moved out: asked for, approved by somebody else, signed elsewhere, recorded. */
@Component({
  selector: 'app-transfers-page',
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
    TransferDetails,
    TransferForm,
  ],
  templateUrl: './transfers-page.html',
  styleUrl: './transfers-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class TransfersPage {
  private readonly service = inject(BitcoinService);
  private readonly session = inject(SessionService);
  private readonly toasts = inject(Toasts);
  protected readonly may = {
    view: this.session.may('bitcoin_transfers', 'view'),
    create: this.session.may('bitcoin_transfers', 'create'),
  };
  protected readonly list = urlList(toQuery, (query) =>
    this.service.transfers(toFilters(query), query.page),
  );
  protected readonly exportUrls = computed(() =>
    this.service.transferUrls(toFilters(this.list.query())),
  );
  protected readonly wallets = rxResource({
    request: () => this.may.create || undefined,
    loader: () => this.service.wallets(),
  });
  protected readonly known = lastKnown(this.wallets.value);
  protected readonly walletsProblem = computed(() => toProblem(this.wallets.error()));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly tones = TRANSFER_TONES;
  protected readonly statusLabel = transferStatusLabel;
  /** Ids of the rows with their details; none of another page of the list. */
  protected readonly open = linkedSignal<unknown, ReadonlySet<string>>({
    source: this.list.query,
    computation: () => new Set(),
  });

  protected direction(field: string) {
    return directionOf(field, this.list.query().ordering);
  }

  protected toggle(id: string): void {
    this.open.update((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected hasAsked(): void {
    this.toasts.show($localize`The transfer is asked for. Another person has to approve it.`);
    this.reload();
  }

  protected reload(): void {
    this.list.reload();
    this.wallets.reload();
  }
}
