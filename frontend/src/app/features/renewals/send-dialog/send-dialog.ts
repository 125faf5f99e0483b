import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Renewal } from '@api/models';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { TermPipe } from '../term-pipe';

/** The last look before the tenant gets it. Closes with what to say. */
@Component({
  selector: 'app-send-dialog',
  imports: [DayPipe, MatDialogModule, Money, ProblemNote, TermPipe],
  template: `
    <h2 mat-dialog-title i18n>Send this offer?</h2>
    <form (submit)="save($event)" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <p>
          <strong>{{ renewal.tenant_name }}</strong> · {{ renewal.unit_number }},
          {{ renewal.property_name }}
        </p>
        <dl class="facts">
          <div>
            <dt i18n>Monthly rent</dt>
            <dd><app-money [amount]="renewal.recommended_rent" /></dd>
          </div>
          <div>
            <dt i18n>Term</dt>
            <dd>{{ renewal.recommended_term_months | term }}</dd>
          </div>
          <div>
            <dt i18n>From</dt>
            <dd>{{ renewal.recommended_lease_start | day }}</dd>
          </div>
        </dl>
        <p i18n>
          It leaves by the channel the tenant chose, with the letter and a link to accept or decline
          without signing in. Afterwards neither the rent nor the letter can be changed.
        </p>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Send the offer
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SendDialog {
  private readonly service = inject(RenewalsService);
  private readonly dialog = inject<MatDialogRef<SendDialog, string>>(MatDialogRef);
  protected readonly renewal = inject<Renewal>(MAT_DIALOG_DATA);
  protected readonly submission = new Submission(inject(NonNullableFormBuilder).group({}));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.submission.run(async () => {
      const { tenant_name } = await firstValueFrom(this.service.send(this.renewal.id));
      this.dialog.close($localize`The offer is on its way to ${tenant_name}:tenant:.`);
    });
  }
}
