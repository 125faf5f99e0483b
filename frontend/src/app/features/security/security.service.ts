import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom, map, Observable } from 'rxjs';

import { AuthAnswer, Authenticator, Reauthentication, TotpSetup } from '@core/auth/auth.models';
import { BackedOut } from '@shared/problem/problem';
import { ReauthenticateDialog } from './reauthenticate-dialog/reauthenticate-dialog';

const URL = '/_allauth/browser/v1/';
const AUTHENTICATORS = `${URL}account/authenticators`;

/** Password and second factor of the person who is signed in. */
@Injectable({ providedIn: 'root' })
export class SecurityService {
  private readonly http = inject(HttpClient);
  private readonly dialogs = inject(MatDialog);

  authenticators(): Promise<Authenticator[]> {
    return read(this.http.get<{ data: Authenticator[] }>(AUTHENTICATORS));
  }

  /** A new secret to put into an app; it counts once a code of it was given. */
  async totpSetup(): Promise<TotpSetup> {
    return this.confirmed(async () => {
      try {
        await firstValueFrom(this.http.get(`${AUTHENTICATORS}/totp`));
      } catch (error) {
        // allauth answers "there is none yet" with what a new one would be
        if (error instanceof HttpErrorResponse && error.status === 404) return error.error.meta;
        throw error;
      }
      throw new Error('an authenticator app is set up already');
    });
  }

  activateTotp(code: string): Promise<unknown> {
    const body = { code };
    return this.confirmed(() => firstValueFrom(this.http.post(`${AUTHENTICATORS}/totp`, body)));
  }

  deactivateTotp(): Promise<unknown> {
    return this.confirmed(() => firstValueFrom(this.http.delete(`${AUTHENTICATORS}/totp`)));
  }

  /** The recovery codes that were not used yet. */
  recoveryCodes(): Promise<string[]> {
    const url = `${AUTHENTICATORS}/recovery-codes`;
    const codes = () => read(this.http.get<{ data: { unused_codes: string[] } }>(url));
    return this.confirmed(codes).then((data) => data.unused_codes);
  }

  /** New recovery codes; the old ones stop working. */
  async renewRecoveryCodes(): Promise<string[]> {
    const url = `${AUTHENTICATORS}/recovery-codes`;
    await this.confirmed(() => firstValueFrom(this.http.post(url, {})));
    return this.recoveryCodes();
  }

  changePassword(current_password: string, new_password: string): Promise<unknown> {
    const body = { current_password, new_password };
    return firstValueFrom(this.http.post(`${URL}account/password/change`, body));
  }

  /** Does the work; where allauth first wants to know again who is there, asks and repeats it once. */
  private async confirmed<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const ways = waysToReauthenticate(error);
      if (!ways.length) throw error;
      const dialog = this.dialogs.open(ReauthenticateDialog, { data: ways, width: '420px' });
      if (!(await firstValueFrom(dialog.afterClosed()))) throw new BackedOut();
      return work();
    }
  }
}

function waysToReauthenticate(error: unknown): Reauthentication[] {
  if (!(error instanceof HttpErrorResponse) || error.status !== 401) return [];
  const flows = (error.error as AuthAnswer).data?.flows ?? [];
  const known: Reauthentication[] = ['mfa_reauthenticate', 'reauthenticate'];
  return known.filter((id) => flows.some((flow) => flow.id === id));
}

function read<T>(answer: Observable<{ data: T }>): Promise<T> {
  return firstValueFrom(answer.pipe(map(({ data }) => data)));
}
