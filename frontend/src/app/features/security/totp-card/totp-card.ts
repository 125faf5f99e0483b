import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialog } from '@angular/material/dialog';

import { TotpSetup } from '@core/auth/auth.models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { CopyButton } from '@shared/ui/copy-button';
import { QrCode } from '@shared/ui/qr-code';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { SecurityService } from '../security.service';

/** Sets up an authenticator app as second factor, and takes it away again. */
@Component({
  selector: 'app-totp-card',
  imports: [Control, CopyButton, Field, ProblemNote, QrCode, ReactiveFormsModule, Tag],
  templateUrl: './totp-card.html',
  styleUrl: './totp-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TotpCard {
  readonly active = input.required<boolean>();
  readonly changed = output();

  private readonly security = inject(SecurityService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly setup = signal<TotpSetup | null>(null);
  protected readonly note = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    code: ['', [Validators.required, Validators.pattern(/^\s*(\d\s*){6}$/)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async begin(): Promise<void> {
    await this.attempt(async () => this.setup.set(await this.security.totpSetup()));
  }

  protected async activate(): Promise<void> {
    const code = this.form.getRawValue().code.replace(/\s/g, '');
    if (!(await this.submission.run(() => this.security.activateTotp(code)))) return;
    this.cancel();
    this.toasts.show($localize`Signing in now asks for a code.`);
    this.changed.emit();
  }

  protected async remove(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove the second factor?`,
      text: $localize`Signing in will ask for your password only. The recovery codes stop working, too.`,
      yes: $localize`Remove`,
    });
    if (!sure) return;
    await this.attempt(async () => {
      await this.security.deactivateTotp();
      this.changed.emit();
    });
  }

  protected cancel(): void {
    this.setup.set(null);
    this.form.reset();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.note.set('');
    try {
      await work();
    } catch (error) {
      this.note.set(toProblem(error)?.detail ?? '');
    }
  }
}
