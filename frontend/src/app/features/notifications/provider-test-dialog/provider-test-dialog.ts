import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom, lastValueFrom } from 'rxjs';

import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { NotificationsService } from '../notifications.service';
import { Tested, TestResult } from './tested';

/** Sends a test message to an address or number, and says what became of it. */
@Component({
  selector: 'app-provider-test-dialog',
  imports: [Control, Field, Icon, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './provider-test-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProviderTestDialog {
  private readonly service = inject(NotificationsService);
  private readonly jobs = inject(JobsStore);
  private readonly own = inject(SessionService).session()?.user.email ?? '';
  protected readonly tested = inject<Tested>(MAT_DIALOG_DATA);
  protected readonly isMail = this.tested.what === 'email';

  protected readonly form = inject(NonNullableFormBuilder).group({
    to: [
      this.isMail ? this.own : '',
      [Validators.required, ...(this.isMail ? [Validators.email] : [Validators.maxLength(20)])],
    ],
    whatsapp: false,
  });
  protected readonly submission = new Submission(this.form);
  protected readonly result = signal<(TestResult & { readonly to: string }) | null>(null);

  protected async send(): Promise<void> {
    this.result.set(null);
    const { to, whatsapp } = this.form.getRawValue();
    const address = to.trim();
    await this.submission.run(async () => {
      const started = this.isMail
        ? this.service.testEmail(address)
        : this.service.testTexts({ to: address, whatsapp });
      const { id } = await firstValueFrom(started);
      const { status, message, result } = await lastValueFrom(this.jobs.follow(id));
      const told: TestResult =
        status === 'succeeded'
          ? (result as TestResult)
          : { ok: false, problem: message || $localize`The test did not finish. Try again.` };
      this.result.set({ ...told, to: address });
    });
  }
}
