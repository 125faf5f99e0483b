import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { SmsSettings } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { keptHint } from '../provider-words';
import { NotificationsService } from '../notifications.service';

/** Sets up or changes the Twilio account by which texts leave. Closes with what to say. */
@Component({
  selector: 'app-texts-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './texts-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextsDialog {
  private readonly service = inject(NotificationsService);
  private readonly dialog = inject<MatDialogRef<TextsDialog, string>>(MatDialogRef);
  private readonly settings = inject<SmsSettings>(MAT_DIALOG_DATA);
  // what the installation has is not proposed as one's own
  private readonly kept = this.settings.is_from_environment ? null : this.settings;

  protected readonly tokenHint = keptHint(this.kept?.auth_token ?? '');
  protected readonly form = inject(NonNullableFormBuilder).group({
    account_sid: [this.kept?.account_sid ?? '', [Validators.required, Validators.maxLength(40)]],
    auth_token: ['', [Validators.maxLength(300), ...(this.tokenHint ? [] : [Validators.required])]],
    phone_number: [this.kept?.phone_number ?? '', [Validators.required, Validators.maxLength(20)]],
    whatsapp_number: [this.kept?.whatsapp_number ?? '', Validators.maxLength(20)],
    quiet_from: [this.settings.quiet_from, Validators.required],
    quiet_until: [this.settings.quiet_until, Validators.required],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { auth_token, account_sid, phone_number, whatsapp_number, ...quiet } =
        this.form.getRawValue();
      const body = {
        account_sid: account_sid.trim(),
        phone_number: phone_number.trim(),
        whatsapp_number: whatsapp_number.trim(),
        ...quiet,
        // an empty secret stays as it is
        ...(auth_token.trim() && { auth_token: auth_token.trim() }),
      };
      await firstValueFrom(this.service.setTexts(body));
      this.dialog.close($localize`Your account for texts is saved. Now send a test.`);
    });
  }
}
