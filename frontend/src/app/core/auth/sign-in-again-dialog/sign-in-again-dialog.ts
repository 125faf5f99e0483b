import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { SignInStep } from '@core/auth/auth.models';
import { AuthService } from '@core/auth/auth.service';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';

/** Signing in over a page that has a form open. Closes with true when somebody is signed in again. */
@Component({
  selector: 'app-sign-in-again-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './sign-in-again-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgainDialog {
  private readonly auth = inject(AuthService);
  private readonly dialog = inject(MatDialogRef<SignInAgainDialog>);
  private readonly forms = inject(NonNullableFormBuilder);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly asksForCode = signal(false);
  protected readonly passwordForm = this.forms.group({
    email: [
      inject(SessionService).session()?.user.email ?? '',
      [Validators.required, Validators.email],
    ],
    password: ['', Validators.required],
  });
  protected readonly codeForm = this.forms.group({ code: ['', Validators.required] });
  protected readonly passwordSubmission = new Submission(this.passwordForm);
  protected readonly codeSubmission = new Submission(this.codeForm);

  constructor() {
    // the form that had the focus is gone when the code is asked for
    afterRenderEffect(() => this.asksForCode() && this.host.querySelector('input')?.focus());
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

  private take(step: SignInStep): void {
    if (step.done) this.dialog.close(true);
    // an address that must be confirmed first is a matter for the page of its own
    else if (step.pending === 'verify_email') this.dialog.close();
    else this.asksForCode.set(step.pending === 'mfa_authenticate');
  }
}
