import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { AuthService } from '@core/auth/auth.service';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { EntryFrame } from '../entry-frame/entry-frame';
import { PASSWORD_HINT, PASSWORD_RULES } from '../password-rules';

/** Joins an organisation by an invitation: as the person who is signed in, or with a new account. */
@Component({
  selector: 'app-invitation-page',
  imports: [Control, EntryFrame, Field, ProblemNote, ReactiveFormsModule, RouterLink, Skeleton],
  templateUrl: './invitation-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class InvitationPage {
  readonly token = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly auth = inject(AuthService);
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly passwordHint = PASSWORD_HINT;
  protected readonly visitor = resource({
    loader: async () => {
      await this.auth.status(); // for the CSRF cookie
      return (await this.session.load())?.user ?? null;
    },
  });
  protected readonly path = computed(() => `/account/invitations/${this.token()}`);
  protected readonly joinForm = this.forms.group({});
  protected readonly newForm = this.forms.group({
    name: ['', [Validators.required, Validators.maxLength(150)]],
    password: ['', [Validators.required, ...PASSWORD_RULES]],
  });
  protected readonly joinSubmission = new Submission(this.joinForm);
  protected readonly newSubmission = new Submission(this.newForm);

  protected async join(): Promise<void> {
    const joined = await this.joinSubmission.run(() => this.accept({}));
    if (!joined) return;
    await this.session.reload();
    await this.router.navigateByUrl('/');
  }

  protected async joinAnew(): Promise<void> {
    const joined = await this.newSubmission.run(() => this.accept(this.newForm.getRawValue()));
    if (!joined) return;
    this.toasts.show($localize`Your account is ready. Sign in to begin.`);
    await this.router.navigateByUrl('/sign-in');
  }

  private accept(person: { name?: string; password?: string }): Promise<unknown> {
    const body = { token: this.token(), ...person };
    return firstValueFrom(this.http.post('/api/v1/invitations/accept/', body));
  }
}
