import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { catchError, from, retry, switchMap, tap, throwError, timer } from 'rxjs';

import { SessionApi } from '@api/services/session-api';
import type { Outcome } from '@core/auth/sign-in-again';
import { SessionService } from '@core/session/session.service';
import { Connection } from './connection';

const RETRIES = 3;
const FIRST_PAUSE_MS = 800;
// no answer, or an answer of something in between
const PASSING = new Set([0, 502, 503, 504]);

/** Asks again when a read got no answer. A write is never sent twice: it may have been done. */
export const retryReads: HttpInterceptorFn = (request, next) => {
  if (request.method !== 'GET') return next(request);
  return next(request).pipe(
    retry({
      count: RETRIES,
      delay: (error: unknown, attempt) =>
        error instanceof HttpErrorResponse && PASSING.has(error.status)
          ? timer(FIRST_PAUSE_MS * 2 ** (attempt - 1))
          : throwError(() => error),
    }),
  );
};

/** Notices when the server stops answering, and when it answers again. */
export const watchConnection: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: (event) => event instanceof HttpResponse && connection.report(true),
      error: (error: unknown) =>
        error instanceof HttpErrorResponse && connection.report(!PASSING.has(error.status)),
    }),
  );
};

/**
 * A session that ended: the person signs in again, over the page where a form is open, and what was
 * refused is sent once more. It stands before all others, which prepare the second sending anew.
 */
export const signInAgain: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionService);
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      const ended = error instanceof HttpErrorResponse && error.status === 401;
      // before a session there is nothing that could have ended
      if (!ended || !isOurs(request.url) || !session.session()) return throwError(() => error);
      const outcome = askAgain(injector, request.method !== 'GET');
      return from(outcome).pipe(
        switchMap((told) => (told === 'resumed' ? next(request) : throwError(() => error))),
      );
    }),
  );
};

/** Loaded when it is first needed: a dialog weighs more than the page a person waits for. */
async function askAgain(injector: Injector, isWrite: boolean): Promise<Outcome> {
  const { SignInAgain } = await import('@core/auth/sign-in-again');
  return injector.get(SignInAgain).ask(isWrite);
}

/** Who is signed in is itself asked of the API, and 401 is then the answer. */
function isOurs(url: string): boolean {
  return url.startsWith('/api/') && url !== SessionApi.SessionRetrievePath;
}
