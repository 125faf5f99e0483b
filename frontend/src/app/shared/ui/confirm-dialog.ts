import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** Asks before something that cannot be taken back. */
@Component({
  selector: 'app-confirm-dialog',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <mat-dialog-content>{{ question.text }}</mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
      <button type="button" class="button button-danger" [mat-dialog-close]="true">
        {{ question.yes }}
      </button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}

/** True when the person said yes. */
export async function confirmed(dialogs: MatDialog, question: Question): Promise<boolean> {
  const dialog = dialogs.open(ConfirmDialog, {
    data: question,
    role: 'alertdialog',
    width: '440px',
  });
  return (await firstValueFrom(dialog.afterClosed())) === true;
}
