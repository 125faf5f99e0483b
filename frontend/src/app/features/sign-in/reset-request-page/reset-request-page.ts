import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';

import { AuthService } from '@core/auth/auth.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { EntryFrame } from '../entry-frame/entry-frame';

/** Asks for a link to choose a new password; says the same whether the address is known or not. */
@Component({
  selector: 'app-reset-request-page',
  imports: [Control, EntryFrame, Field, ProblemNote, ReactiveFormsModule, RouterLink],
  template: `
    <app-entry-frame>
      @if (sentTo()) {
        <h1 i18n>Look into your mailbox</h1>
        <p i18n>
          If {{ sentTo() }} belongs to an account, a link to choose a new password is on its way.
        </p>
      } @else {
        <div>
          <h1 i18n>Reset your password</h1>
          <p class="muted" i18n>We send you a link to choose a new one.</p>
        </div>
        <app-problem-note [text]="submission.note()" />
        <form class="form" [formGroup]="form" (ngSubmit)="send()" novalidate>
          <app-field i18n-label label="E-mail" [control]="form.controls.email">
            <input appControl type="email" formControlName="email" autocomplete="username" />
          </app-field>
          <button
            type="submit"
            class="button button-primary button-wide"
            [disabled]="submission.busy()"
            i18n
          >
            Send the link
          </button>
        </form>
      }
      <p><a routerLink="/sign-in" i18n>Back to sign-in</a></p>
    </app-entry-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ResetRequestPage {
  private readonly auth = inject(AuthService);

  protected readonly sentTo = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email]],
  });
  protected readonly submission = new Submission(this.form);

  constructor() {
    void this.auth.status().catch(() => undefined); // for the CSRF cookie
  }

  protected async send(): Promise<void> {
    const email = this.form.getRawValue().email.trim();
    await this.submission.run(async () => {
      await this.auth.requestPasswordReset(email);
      this.sentTo.set(email);
    });
  }
}
