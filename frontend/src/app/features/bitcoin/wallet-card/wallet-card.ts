import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { last, switchMap } from 'rxjs';

import { BitcoinWallet } from '@api/models';
import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { bitcoinText } from '@shared/money/bitcoin';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { BitcoinService } from '../bitcoin.service';

/** What lies at the addresses of one key, and what a bitcoin costs. */
@Component({
  selector: 'app-wallet-card',
  imports: [Icon, MomentPipe, Money, ProblemNote, Tag],
  templateUrl: './wallet-card.html',
  styleUrl: './wallet-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WalletCard {
  readonly wallet = input.required<BitcoinWallet>();
  readonly changed = output();

  private readonly service = inject(BitcoinService);
  private readonly jobs = inject(JobsStore);
  private readonly toasts = inject(Toasts);
  protected readonly mayRefresh = inject(SessionService).may('bitcoin_wallets', 'change');
  protected readonly attempt = new Attempt();
  protected readonly btc = bitcoinText;
  protected readonly network = computed(() => {
    const { network } = this.wallet();
    return network === 'bitcoin' ? $localize`Main network` : $localize`Network: ${network}:name:`;
  });

  protected async refresh(): Promise<void> {
    const read = this.service.refresh(this.wallet().id).pipe(
      switchMap(({ id }) => this.jobs.follow(id)),
      last(),
    );
    const job = await this.attempt.read(read);
    if (!job) return;
    this.toasts.show(
      job.status === 'succeeded'
        ? $localize`The balance is read from the chain.`
        : $localize`The chain cannot be read just now. Try again later.`,
    );
    this.changed.emit();
  }
}
