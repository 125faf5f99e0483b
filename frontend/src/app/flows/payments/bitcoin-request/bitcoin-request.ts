import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { interval, map } from 'rxjs';

import { bitcoins, bitcoinText } from '@shared/money/bitcoin';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { CopyButton } from '@shared/ui/copy-button';
import { Icon } from '@shared/ui/icon';
import { QrCode } from '@shared/ui/qr-code';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { BITCOIN_TONES, bitcoinStatusLabel, countdown } from '../bitcoin-words';
import { PaymentFlowsService } from '../payment-flows.service';

/** What a payer in Bitcoin needs: how much, to which address, until when; and what has come of it. */
@Component({
  selector: 'app-bitcoin-request',
  imports: [CopyButton, Icon, Money, ProblemNote, ProblemPanel, QrCode, Skeleton, Tag],
  templateUrl: './bitcoin-request.html',
  styleUrl: './bitcoin-request.scss',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BitcoinRequest {
  readonly paymentId = input.required<string>();

  private readonly service = inject(PaymentFlowsService);
  protected readonly payment = rxResource({
    request: this.paymentId,
    loader: ({ request: id }) => this.service.watchBitcoin(id),
  });
  protected readonly shown = lastKnown(this.payment.value);
  protected readonly problem = computed(() => toProblem(this.payment.error()));
  protected readonly tones = BITCOIN_TONES;
  protected readonly btc = bitcoinText;
  protected readonly statusLabel = bitcoinStatusLabel;
  protected readonly received = computed(() => bitcoins(this.shown()?.received_satoshis ?? 0));

  private readonly now = toSignal(interval(1000).pipe(map(() => Date.now())), {
    initialValue: Date.now(),
  });
  protected readonly left = computed(() => countdown(this.shown()?.expires_at ?? '', this.now()));
}
