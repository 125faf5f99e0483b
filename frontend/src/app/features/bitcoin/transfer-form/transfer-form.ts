import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
  output,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  AbstractControl,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  ValidationErrors,
  Validators,
} from '@angular/forms';
import { firstValueFrom } from 'rxjs';

import { BitcoinWallet } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { bitcoins, satoshis } from '@shared/money/bitcoin';
import { CURRENCY } from '@shared/money/currency';
import { moneyText } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { BitcoinService } from '../bitcoin.service';

const SATOSHIS = 100_000_000;

/** Asks for coins to be moved out of a wallet. */
@Component({
  selector: 'app-transfer-form',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule],
  templateUrl: './transfer-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransferForm {
  /** At least one. */
  readonly wallets = input.required<readonly BitcoinWallet[]>();
  readonly asked = output();

  private readonly service = inject(BitcoinService);
  private readonly currency = inject(CURRENCY);
  private readonly locale = inject(LOCALE_ID);
  protected readonly form = inject(NonNullableFormBuilder).group({
    // empty is the first one
    wallet: '',
    destination: ['', [Validators.required, Validators.maxLength(100)]],
    satoshis: ['', [Validators.required, isAmount]],
    fee_rate: [5, [Validators.required, Validators.min(1)]],
    notes: ['', Validators.maxLength(300)],
  });
  protected readonly submission = new Submission(this.form);
  private readonly typed = toSignal(this.form.controls.satoshis.valueChanges, {
    initialValue: '',
  });
  private readonly chosen = toSignal(this.form.controls.wallet.valueChanges, { initialValue: '' });
  private readonly wallet = computed(
    () => this.wallets().find(({ id }) => id === this.chosen()) ?? this.wallets()[0],
  );
  /** What can be moved, and what the typed amount is worth. */
  protected readonly hint = computed(() => {
    const { confirmed_satoshis, reserved_satoshis, rate } = this.wallet();
    const free = bitcoins(Math.max(confirmed_satoshis - reserved_satoshis, 0));
    const there = $localize`${free}:amount: BTC can be moved, less the fee.`;
    const wanted = satoshis(this.typed());
    if (!wanted || !rate) return there;
    const worth = ((wanted / SATOSHIS) * Number(rate)).toFixed(2);
    const money = moneyText(worth, this.currency(), this.locale);
    return `${there} ${$localize`This is about ${money}:money: now.`}`;
  });

  protected async send(): Promise<void> {
    const { satoshis: typed, destination, notes, fee_rate } = this.form.getRawValue();
    const done = await this.submission.run(() =>
      firstValueFrom(
        this.service.request({
          wallet: this.wallet().id,
          destination: destination.trim(),
          satoshis: satoshis(typed) ?? 0,
          fee_rate: Number(fee_rate),
          notes: notes.trim(),
        }),
      ),
    );
    if (!done) return;
    this.form.reset({ wallet: this.form.controls.wallet.value });
    this.asked.emit();
  }
}

function isAmount({ value }: AbstractControl<string>): ValidationErrors | null {
  if (!value || satoshis(value)) return null;
  return { amount: $localize`Bitcoins with up to eight places, more than none.` };
}
