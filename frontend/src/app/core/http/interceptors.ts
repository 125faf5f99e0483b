import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { retry, tap, throwError, timer } from 'rxjs';

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

/** A session that ended leads to signing in, and from there back to the page. */
export const signInAgain: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const session = inject(SessionService);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const ended = error instanceof HttpErrorResponse && error.status === 401;
        // before a session there is nothing that could have ended
        if (!ended || !request.url.startsWith('/api/') || !session.session()) return;
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { next: router.url, ended: true } });
      },
    }),
  );
};
