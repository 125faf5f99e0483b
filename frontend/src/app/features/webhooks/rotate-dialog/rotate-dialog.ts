import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { WebhookEndpoint } from '@api/models';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { SecretNote } from '../secret-note';
import { WebhooksService } from '../webhooks.service';

/** Makes a new signing secret and shows it, once. Closes with true when one was made. */
@Component({
  selector: 'app-rotate-dialog',
  imports: [MatDialogModule, ProblemNote, SecretNote],
  template: `
    @if (secret()) {
      <h2 mat-dialog-title i18n>The new signing secret</h2>
      <mat-dialog-content><app-secret-note [secret]="secret()" /></mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button button-primary" (click)="dialog.close(true)" i18n>
          I have copied it
        </button>
      </mat-dialog-actions>
    } @else {
      <h2 mat-dialog-title i18n>Make a new signing secret?</h2>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="attempt.note()" />
        <p class="url">
          <strong>{{ endpoint.url }}</strong>
        </p>
        <p i18n>
          For a day every call carries two signatures, by the new and by the old secret: so long you
          have to give the new one to your server.
        </p>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button
          type="button"
          class="button button-primary"
          [disabled]="attempt.busy()"
          (click)="rotate()"
          i18n
        >
          Make a new secret
        </button>
      </mat-dialog-actions>
    }
  `,
  styles: `
    .url {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RotateDialog {
  private readonly service = inject(WebhooksService);
  protected readonly dialog = inject<MatDialogRef<RotateDialog, boolean>>(MatDialogRef);
  protected readonly endpoint = inject<WebhookEndpoint>(MAT_DIALOG_DATA);
  protected readonly attempt = new Attempt();
  protected readonly secret = signal('');

  protected async rotate(): Promise<void> {
    // the secret is shown once: from here on neither Escape nor a click beside may close it away
    this.dialog.disableClose = true;
    const made = await this.attempt.read(this.service.rotateSecret(this.endpoint.id));
    this.secret.set(made?.secret ?? '');
    this.dialog.disableClose = made !== null;
  }
}
