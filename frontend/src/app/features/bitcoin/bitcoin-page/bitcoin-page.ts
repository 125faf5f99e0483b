import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { BitcoinService } from '../bitcoin.service';
import { PaymentsCard } from '../payments-card/payments-card';
import { WalletCard } from '../wallet-card/wallet-card';

/** The watched wallets and what is paid to them. */
@Component({
  selector: 'app-bitcoin-page',
  imports: [EmptyState, Icon, PaymentsCard, ProblemPanel, RouterLink, Skeleton, WalletCard],
  templateUrl: './bitcoin-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class BitcoinPage {
  private readonly service = inject(BitcoinService);
  private readonly session = inject(SessionService);

  protected readonly may = {
    payments: this.session.may('bitcoin_payments', 'view'),
    transfers: this.session.may('bitcoin_transfers', 'view'),
    gateways: this.session.may('payment_gateways', 'view'),
  };
  protected readonly wallets = rxResource({ loader: () => this.service.wallets() });
  protected readonly shown = lastKnown(this.wallets.value);
  protected readonly problem = computed(() => toProblem(this.wallets.error()));
}
