import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  resource,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';

import { AuthService } from '@core/auth/auth.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { EntryFrame } from '../entry-frame/entry-frame';
import { PASSWORD_HINT, PASSWORD_RULES } from '../password-rules';

/** Takes the new password of somebody who opened the link of a reset e-mail. */
@Component({
  selector: 'app-reset-page',
  imports: [Control, EntryFrame, Field, ProblemNote, ReactiveFormsModule, RouterLink, Skeleton],
  templateUrl: './reset-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ResetPage {
  readonly key = input.required<string>();

  private readonly auth = inject(AuthService);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly passwordHint = PASSWORD_HINT;
  protected readonly check = resource({
    request: this.key,
    loader: async ({ request: key }) => {
      await this.auth.checkResetKey(key);
      return true;
    },
  });
  protected readonly problem = computed(() => toProblem(this.check.error()));
  protected readonly isOldLink = computed(() => this.problem()?.status === 400);
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', [Validators.required, ...PASSWORD_RULES]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { password } = this.form.getRawValue();
    const saved = await this.submission.run(() => this.auth.resetPassword(this.key(), password));
    if (!saved) return;
    this.toasts.show($localize`Your password is changed. Sign in with the new one.`);
    await this.router.navigateByUrl('/sign-in');
  }
}
