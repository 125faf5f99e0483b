import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { BitcoinTransfer } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { BitcoinService } from '../bitcoin.service';

/** Records with which transaction a transfer was made. Closes with true. */
@Component({
  selector: 'app-complete-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>The transaction was sent</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p i18n>
          {{ transfer.btc }} BTC to <span class="mono address">{{ transfer.destination }}</span>
        </p>
        <app-field
          i18n-label
          label="Id of the transaction"
          i18n-hint
          hint="As the wallet says that sent it: it is another one when the fee was raised."
          [control]="form.controls.txid"
        >
          <input
            appControl
            class="mono"
            formControlName="txid"
            autocomplete="off"
            spellcheck="false"
          />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Record it as sent
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .address {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompleteDialog {
  private readonly service = inject(BitcoinService);
  private readonly dialog = inject<MatDialogRef<CompleteDialog, boolean>>(MatDialogRef);
  protected readonly transfer = inject<BitcoinTransfer>(MAT_DIALOG_DATA);
  protected readonly form = inject(NonNullableFormBuilder).group({
    txid: [this.transfer.unsigned_txid, [Validators.required, Validators.maxLength(70)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const txid = this.form.getRawValue().txid.trim();
    const work = () => firstValueFrom(this.service.complete(this.transfer.id, txid));
    if (await this.submission.run(work)) this.dialog.close(true);
  }
}
