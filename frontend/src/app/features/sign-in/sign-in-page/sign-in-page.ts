import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';

import { SignInStep } from '@core/auth/auth.models';
import { AuthService } from '@core/auth/auth.service';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { EntryFrame } from '../entry-frame/entry-frame';
import { innerPath } from '../inner-path';

type Step = 'password' | 'code' | 'verify';

/** Signing in: e-mail and password, then a code where a second factor is set up. */
@Component({
  selector: 'app-sign-in-page',
  imports: [Control, EntryFrame, Field, ProblemNote, ReactiveFormsModule, RouterLink],
  templateUrl: './sign-in-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class SignInPage {
  /** Query parameters: where to go afterwards, and whether a session just ended. */
  readonly next = input<string>();
  readonly ended = input<string>();

  private readonly auth = inject(AuthService);
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly step = signal<Step>('password');
  protected readonly passwordForm = this.forms.group({
    email: ['', [Validators.required, Validators.email]],
    password: ['', Validators.required],
  });
  protected readonly codeForm = this.forms.group({ code: ['', Validators.required] });
  protected readonly passwordSubmission = new Submission(this.passwordForm);
  protected readonly codeSubmission = new Submission(this.codeForm);

  constructor() {
    // also fetches the CSRF cookie; when the server is away, submitting says so
    void this.auth.status().then(
      (step) => this.take(step),
      () => undefined,
    );
  }

  protected async signIn(): Promise<void> {
    const { email, password } = this.passwordForm.getRawValue();
    await this.passwordSubmission.run(async () =>
      this.take(await this.auth.signIn(email.trim(), password)),
    );
  }

  protected async confirmCode(): Promise<void> {
    const code = this.codeForm.getRawValue().code.replace(/[\s-]/g, '');
    await this.codeSubmission.run(async () => this.take(await this.auth.confirmCode(code)));
  }

  protected async startOver(): Promise<void> {
    await this.auth.signOut();
    this.passwordForm.reset();
    this.codeForm.reset();
    this.step.set('password');
  }

  private async take(step: SignInStep): Promise<void> {
    if (!step.done) {
      const next = { mfa_authenticate: 'code', verify_email: 'verify' } as const;
      this.step.set(step.pending ? next[step.pending] : 'password');
      return;
    }
    await this.session.reload();
    await this.router.navigateByUrl(innerPath(this.next()));
  }
}
