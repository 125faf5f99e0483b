import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, firstValueFrom, map, Observable, of, throwError } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { AuthAnswer, PendingFlow, Reauthentication, SignInStep } from './auth.models';

const URL = '/_allauth/browser/v1/';

/** Signing in and out: the browser API of django-allauth, which answers 401 for "there is more to do". */
@Injectable({ providedIn: 'root' })
export class AuthService {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionService);

  /** Where a sign-in stands. It also gives the browser its first CSRF cookie. */
  status(): Promise<SignInStep> {
    return step(this.http.get<AuthAnswer>(`${URL}auth/session`));
  }

  signIn(email: string, password: string): Promise<SignInStep> {
    return step(this.http.post<AuthAnswer>(`${URL}auth/login`, { email, password }));
  }

  /** The second factor: a code of the authenticator app, or a recovery code. */
  confirmCode(code: string): Promise<SignInStep> {
    return step(this.http.post<AuthAnswer>(`${URL}auth/2fa/authenticate`, { code }));
  }

  async signOut(): Promise<void> {
    await step(this.http.delete<AuthAnswer>(`${URL}auth/session`));
    this.session.forget();
  }

  async requestPasswordReset(email: string): Promise<void> {
    await firstValueFrom(this.http.post(`${URL}auth/password/request`, { email }));
  }

  /** Refused with 400 when the link is used up or too old. */
  async checkResetKey(key: string): Promise<void> {
    const headers = { 'X-Password-Reset-Key': key };
    await firstValueFrom(this.http.get(`${URL}auth/password/reset`, { headers }));
  }

  resetPassword(key: string, password: string): Promise<SignInStep> {
    return step(this.http.post<AuthAnswer>(`${URL}auth/password/reset`, { key, password }));
  }

  /** The address that a verification link is for; refused with 400 when the link is too old. */
  emailOfKey(key: string): Promise<string> {
    const headers = { 'X-Email-Verification-Key': key };
    const answer = this.http.get<{ data: { email: string } }>(`${URL}auth/email/verify`, {
      headers,
    });
    return firstValueFrom(answer.pipe(map(({ data }) => data.email)));
  }

  /** Proves again who is signed in, with the password or with a code. */
  async reauthenticate(how: Reauthentication, secret: string): Promise<void> {
    await firstValueFrom(
      how === 'reauthenticate'
        ? this.http.post(`${URL}auth/reauthenticate`, { password: secret })
        : this.http.post(`${URL}auth/2fa/reauthenticate`, { code: secret }),
    );
  }

  verifyEmail(key: string): Promise<SignInStep> {
    return step(this.http.post<AuthAnswer>(`${URL}auth/email/verify`, { key }));
  }
}

/** Turns allauth's 401 with a list of flows into the next step; other errors stay errors. */
function step(answer: Observable<AuthAnswer>): Promise<SignInStep> {
  return firstValueFrom(
    answer.pipe(
      map((): SignInStep => ({ done: true })),
      catchError((error: unknown) => {
        const flows = error instanceof HttpErrorResponse && error.status === 401;
        return flows ? of(pendingStep(error.error as AuthAnswer)) : throwError(() => error);
      }),
    ),
  );
}

function pendingStep(answer: AuthAnswer): SignInStep {
  const flow = answer.data?.flows?.find((each) => each.is_pending);
  const known: PendingFlow[] = ['mfa_authenticate', 'verify_email'];
  return { done: false, pending: known.find((id) => id === flow?.id) ?? null };
}
