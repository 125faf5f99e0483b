import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { AuthService } from './auth.service';
import { SignInAgainDialog } from './sign-in-again-dialog/sign-in-again-dialog';

/** Whether the request that was refused may be sent again. */
export type Outcome = 'resumed' | 'left';

/** What happens when a session ends: asked for over the page where a form is open, else on a page of its own. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly auth = inject(AuthService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private asking: Promise<Outcome> | null = null;

  /** Several requests may be refused at once: the person is asked once for all of them. */
  ask(isWrite: boolean): Promise<Outcome> {
    if (!this.asking && !isWrite && !this.formIsOpen()) return Promise.resolve(this.leave());
    this.asking ??= this.askNow().finally(() => (this.asking = null));
    return this.asking;
  }

  private formIsOpen(): boolean {
    const hasEntries = this.document.querySelector('form.ng-dirty') !== null;
    return hasEntries || this.dialogs.openDialogs.length > 0;
  }

  private async askNow(): Promise<Outcome> {
    // perhaps they signed in again in another tab; this also fetches a CSRF cookie
    const { done } = await this.auth.status();
    if (!done) {
      const dialog = this.dialogs.open(SignInAgainDialog, {
        autoFocus: '[type=password]',
        disableClose: true,
        width: '420px',
      });
      if (!(await firstValueFrom(dialog.afterClosed()))) return this.leave();
    }
    return (await this.session.resume()) ? 'resumed' : 'left';
  }

  private leave(): Outcome {
    if (!this.session.session()) return 'left';
    this.session.forget();
    this.dialogs.closeAll();
    const queryParams = { next: this.router.url, ended: true };
    void this.router.navigate(['/sign-in'], { queryParams });
    return 'left';
  }
}
