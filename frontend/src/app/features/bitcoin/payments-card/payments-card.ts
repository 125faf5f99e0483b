import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { BitcoinPayment } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { BITCOIN_TONES, bitcoinStatusLabel } from '@flows/payments/bitcoin-words';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Money } from '@shared/money/money';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { BitcoinService, RECENT } from '../bitcoin.service';
import { toFilters, toQuery, View } from '../payments.query';

/** The last payments in Bitcoin, those that wait, and those with something that came too late. */
@Component({
  selector: 'app-bitcoin-payments',
  imports: [
    EmptyState,
    ExportMenu,
    MomentPipe,
    Money,
    Paginator,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    Tag,
  ],
  templateUrl: './payments-card.html',
  styles: `
    .date {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentsCard {
  /** Something was credited. */
  readonly changed = output();

  private readonly service = inject(BitcoinService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  protected readonly list = urlList(toQuery, (query) =>
    this.service.payments(toFilters(query), query.page),
  );
  protected readonly exportUrls = computed(() =>
    this.service.paymentUrls(toFilters(this.list.query())),
  );
  protected readonly maySee = {
    tenants: this.session.may('tenants', 'view'),
    invoices: this.session.may('billing', 'view'),
  };
  protected readonly pageSize = RECENT;
  protected readonly tones = BITCOIN_TONES;
  protected readonly statusLabel = bitcoinStatusLabel;
  protected readonly views: readonly { readonly id: View; readonly label: string }[] = [
    { id: 'all', label: $localize`All` },
    { id: 'pending', label: $localize`Pending` },
    { id: 'late', label: $localize`Late funds` },
  ];

  protected direction(field: string) {
    return directionOf(field, this.list.query().ordering);
  }

  protected async show(payment: BitcoinPayment): Promise<void> {
    const { PaymentDialog } = await import('../payment-dialog/payment-dialog');
    const dialog = this.dialogs.open<unknown, BitcoinPayment, boolean>(PaymentDialog, {
      data: payment,
      width: '560px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const credited = await firstValueFrom(dialog.afterClosed());
    this.list.reload();
    if (credited) this.changed.emit();
  }
}
