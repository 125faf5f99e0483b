import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { WorkOrder } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { OrderAction } from '../order-actions';
import { WorkOrdersService } from '../work-orders.service';

export interface StatusChange {
  readonly order: WorkOrder;
  readonly action: OrderAction;
}

/** Moves an order to another state, with a word about why. Closes with the order. */
@Component({
  selector: 'app-status-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, WorkOrderStatusTag],
  template: `
    <h2 mat-dialog-title>{{ change.action.label }}</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <p class="step">
          {{ change.order.number }}
          <app-work-order-status-tag [status]="change.order.status" />
          <span aria-hidden="true">→</span>
          <span class="visually-hidden" i18n>to</span>
          <app-work-order-status-tag [status]="change.action.status" />
        </p>
        <app-problem-note [text]="submission.note()" />
        <app-field i18n-label label="Note" [optional]="true" [control]="form.controls.note">
          <textarea appControl rows="3" formControlName="note"></textarea>
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Not now</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()">
          {{ change.action.label }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .step {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusDialog {
  private readonly service = inject(WorkOrdersService);
  private readonly dialog = inject<MatDialogRef<StatusDialog, WorkOrder>>(MatDialogRef);
  protected readonly change = inject<StatusChange>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    note: ['', Validators.maxLength(5000)],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { order, action } = this.change;
    const note = this.form.getRawValue().note.trim();
    await this.submission.run(async () => {
      const work = this.service.changeStatus(order.id, action.status, note);
      this.dialog.close(await firstValueFrom(work));
    });
  }
}
