import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail } from '@api/models';
import { CollectionsService } from '@flows/collections/collections.service';
import { Submission } from '@shared/forms/submission';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';

/** Asks before a debt is given up, and says what happens in the books. Closes with what to say. */
@Component({
  selector: 'app-write-off-dialog',
  imports: [MatDialogModule, Money, ProblemNote],
  template: `
    <h2 mat-dialog-title i18n>Write off this debt?</h2>
    <form (submit)="save($event)" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>
          <strong>{{ it.tenant_name }}</strong> · {{ it.unit_number }}, {{ it.property_name }}
        </p>
        <ul>
          <li i18n>
            In the books: <app-money [amount]="it.current_balance" /> leaves what the tenant owes
            and becomes bad debt, an expense, with today's date.
          </li>
          <li i18n>The invoices it was on count as settled; rent that is due later stays due.</li>
          <li i18n>What waits to be sent and a plan that was offered are taken back.</li>
          <li i18n>The case is closed. Only its entry in the ledger can be reversed.</li>
        </ul>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-danger" [disabled]="submission.busy()" i18n>
          Write it off
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding-left: 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WriteOffDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<WriteOffDialog, string>>(MatDialogRef);
  protected readonly it = inject<CaseDetail>(MAT_DIALOG_DATA);
  protected readonly submission = new Submission(inject(NonNullableFormBuilder).group({}));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.submission.run(async () => {
      await firstValueFrom(this.service.writeOff(this.it.id));
      this.dialog.close($localize`The debt of ${this.it.tenant_name}:tenant: is written off.`);
    });
  }
}
