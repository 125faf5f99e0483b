import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { EmailSettings, PatchedWriteEmailSettingsRequest } from '@api/models';
import { EMAIL_PROVIDER } from '@api/models/email-provider-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import {
  emailProviderLabel,
  Encryption,
  encryptionLabel,
  encryptionOf,
  keptHint,
} from '../provider-words';
import { NotificationsService } from '../notifications.service';

// what the API takes: where mail is handed in, and nowhere else
const PORTS = [587, 465, 2525, 25];
const ENCRYPTIONS: readonly Encryption[] = ['starttls', 'tls', 'none'];

const NEW: Partial<EmailSettings> = {
  provider: 'smtp',
  default_from_email: '',
  host: '',
  port: 587,
  use_tls: true,
  use_ssl: false,
  user: '',
  password: '',
  api_key: '',
  event_public_key: '',
};

/** Sets up or changes the account by which e-mails leave. Closes with what to say. */
@Component({
  selector: 'app-email-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './email-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmailDialog {
  private readonly service = inject(NotificationsService);
  private readonly dialog = inject<MatDialogRef<EmailDialog, string>>(MatDialogRef);
  protected readonly settings = inject<EmailSettings>(MAT_DIALOG_DATA);
  private readonly forms = inject(NonNullableFormBuilder);
  // what the installation has is not proposed as one's own
  private readonly kept = this.settings.is_from_environment
    ? { ...this.settings, ...NEW }
    : this.settings;

  protected readonly ports = PORTS;
  protected readonly providers = EMAIL_PROVIDER.map((value) => ({
    value,
    label: emailProviderLabel(value),
  }));
  protected readonly encryptions = ENCRYPTIONS.map((value) => ({
    value,
    label: encryptionLabel(value),
  }));
  protected readonly hints = {
    password: keptHint(this.kept.password),
    api_key: keptHint(this.kept.api_key),
  };
  protected readonly form = this.forms.group({
    provider: this.forms.control(this.kept.provider),
    default_from_email: [
      this.kept.default_from_email,
      [Validators.required, Validators.email, Validators.maxLength(254)],
    ],
    host: [this.kept.host, Validators.maxLength(200)],
    port: this.kept.port,
    encryption: this.forms.control<Encryption>(encryptionOf(this.kept)),
    user: [this.kept.user, Validators.maxLength(200)],
    password: ['', Validators.maxLength(300)],
    api_key: ['', Validators.maxLength(300)],
    event_public_key: [this.kept.event_public_key, Validators.maxLength(300)],
  });
  protected readonly submission = new Submission(this.form);
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly isServer = computed(() => this.values().provider === 'smtp');

  /** Each has a port of its own, nearly everywhere. */
  protected proposePort(encryption: string): void {
    if (encryption !== 'none') this.form.controls.port.setValue(encryption === 'tls' ? 465 : 587);
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      await firstValueFrom(this.service.setEmail(this.body()));
      this.dialog.close($localize`Your e-mail account is saved. Now send a test.`);
    });
  }

  private body(): PatchedWriteEmailSettingsRequest {
    const { provider, encryption, password, api_key, ...rest } = this.form.getRawValue();
    const sender = { provider, default_from_email: rest.default_from_email.trim() };
    if (provider === 'sendgrid') {
      const event_public_key = rest.event_public_key.trim();
      // an empty secret stays as it is
      return { ...sender, event_public_key, ...(api_key.trim() && { api_key: api_key.trim() }) };
    }
    return {
      ...sender,
      host: rest.host.trim(),
      port: Number(rest.port),
      use_tls: encryption === 'starttls',
      use_ssl: encryption === 'tls',
      user: rest.user.trim(),
      ...(password && { password }),
    };
  }
}
