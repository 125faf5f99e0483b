import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { DomSanitizer } from '@angular/platform-browser';
import { firstValueFrom, Observable } from 'rxjs';

import { BitcoinTransfer } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { bitcoinText } from '@shared/money/bitcoin';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { CopyButton } from '@shared/ui/copy-button';
import { Icon } from '@shared/ui/icon';
import { QrCode } from '@shared/ui/qr-code';
import { Toasts } from '@shared/ui/toasts';
import { BitcoinService } from '../bitcoin.service';

// with more letters a QR code is too fine for the camera of a phone
const FITS = 900;

/** One transfer: who asked and agreed, the transaction to sign, and the next steps. */
@Component({
  selector: 'app-transfer-details',
  imports: [CopyButton, Icon, MomentPipe, ProblemNote, QrCode],
  templateUrl: './transfer-details.html',
  styleUrl: './transfer-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransferDetails {
  readonly transfer = input.required<BitcoinTransfer>();
  readonly changed = output();

  private readonly service = inject(BitcoinService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly may = {
    change: this.session.may('bitcoin_transfers', 'change'),
    archive: this.session.may('bitcoin_transfers', 'archive'),
  };
  protected readonly attempt = new Attempt();
  protected readonly btc = bitcoinText;
  protected readonly fits = FITS;
  protected readonly isOwn = computed(
    () => this.transfer().requested_by === this.session.session()?.user.id,
  );
  protected readonly isOpen = computed(() =>
    ['requested', 'approved', 'exported'].includes(this.transfer().status),
  );
  /** The transaction, once it was taken out here. */
  protected readonly psbt = signal('');
  // the type is ours and the content base64
  protected readonly file = computed(() =>
    this.sanitizer.bypassSecurityTrustUrl(`data:application/octet-stream;base64,${this.psbt()}`),
  );

  protected async approve(): Promise<void> {
    const { btc, destination, requested_by_name } = this.transfer();
    const sure = await confirmed(this.dialogs, {
      title: $localize`Approve this transfer?`,
      text: $localize`${requested_by_name}:name: wants ${btc}:amount: BTC to go to ${destination}:address:. Its transaction is built, and its coins are promised to it.`,
      yes: $localize`Approve`,
    });
    if (sure) {
      const { id } = this.transfer();
      await this.do(this.service.approve(id), $localize`The transfer is approved.`);
    }
  }

  protected async takeOut(): Promise<void> {
    const taken = await this.attempt.read(this.service.takeOut(this.transfer().id));
    if (!taken) return;
    this.psbt.set(taken.psbt);
    this.changed.emit();
  }

  protected async complete(): Promise<void> {
    const { CompleteDialog } = await import('../complete-dialog/complete-dialog');
    const data = this.transfer();
    const dialog = this.dialogs.open<unknown, BitcoinTransfer, boolean>(CompleteDialog, {
      data,
      width: '560px',
      maxWidth: 'calc(100vw - 24px)',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.psbt.set('');
    this.toasts.show($localize`The transfer is recorded as sent.`);
    this.changed.emit();
  }

  protected async cancel(): Promise<void> {
    const { id, exported_at } = this.transfer();
    const sure = await confirmed(this.dialogs, {
      title: $localize`Cancel this transfer?`,
      text: exported_at
        ? $localize`Its coins are free for another one. Whoever has the transaction can still sign and send it.`
        : $localize`Its coins are free for another one.`,
      yes: $localize`Cancel the transfer`,
    });
    if (!sure) return;
    this.psbt.set('');
    await this.do(this.service.cancel(id), $localize`The transfer is cancelled.`);
  }

  private async do(work: Observable<unknown>, said: string): Promise<void> {
    if (!(await this.attempt.run(work))) return;
    this.toasts.show(said);
    this.changed.emit();
  }
}
