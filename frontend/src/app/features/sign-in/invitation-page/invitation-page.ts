import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  resource,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { AcceptRequest } from '@api/models';
import { InvitationsApi } from '@api/services/invitations-api';
import { AuthService } from '@core/auth/auth.service';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { Skeleton } from '@shared/ui/skeleton';
import { EntryFrame } from '../entry-frame/entry-frame';

/** Joins an organisation by an invitation: as the person who is signed in, or with a password. */
@Component({
  selector: 'app-invitation-page',
  imports: [Control, EntryFrame, Field, ProblemNote, ReactiveFormsModule, Skeleton],
  templateUrl: './invitation-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class InvitationPage {
  readonly token = input.required<string>();

  private readonly api = inject(InvitationsApi);
  private readonly auth = inject(AuthService);
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly invitation = resource({
    request: this.token,
    loader: async ({ request: token }) => {
      await this.auth.status(); // for the CSRF cookie
      await this.session.load();
      return firstValueFrom(this.api.invitationsPreview({ token }));
    },
  });
  protected readonly problem = computed(() => toProblem(this.invitation.error())?.detail ?? '');
  protected readonly person = computed(() => this.session.session()?.user);
  protected readonly isInvited = computed(
    () => this.person()?.email.toLowerCase() === this.invitation.value()?.email.toLowerCase(),
  );
  protected readonly joinForm = this.forms.group({});
  protected readonly newForm = this.forms.group({
    // needed for a new account only, which the server knows
    name: ['', Validators.maxLength(150)],
    password: ['', Validators.required],
  });
  protected readonly joinSubmission = new Submission(this.joinForm);
  protected readonly newSubmission = new Submission(this.newForm);

  protected async join(): Promise<void> {
    const joined = await this.joinSubmission.run(() => this.accept({ token: this.token() }));
    if (joined) await this.begin();
  }

  protected async joinWithPassword(): Promise<void> {
    const { name, password } = this.newForm.getRawValue();
    const joined = await this.newSubmission.run(async () => {
      await this.accept({ token: this.token(), name: name.trim(), password });
      await this.auth.signIn(this.invitation.value()?.email ?? '', password);
    });
    if (joined) await this.begin();
  }

  protected async signOut(): Promise<void> {
    await this.joinSubmission.run(() => this.auth.signOut());
  }

  private accept(body: AcceptRequest): Promise<unknown> {
    return firstValueFrom(this.api.invitationsAccept({ body }));
  }

  /** Where a second factor is asked for, the guard leads to it. */
  private async begin(): Promise<void> {
    await this.session.reload();
    await this.router.navigateByUrl('/');
  }
}
