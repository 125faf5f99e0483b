import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { tap } from 'rxjs';

const GUARDED = new Set(['PATCH', 'DELETE']);

/** Which version of each row is on the screen: its `ETag`, by the path it was read from. */
@Injectable({ providedIn: 'root' })
export class Versions {
  private readonly known = new Map<string, string>();

  constructor() {
    const router = inject(Router);
    // another page reads for itself: what this one knew may be old by the time somebody comes back
    router.events.subscribe((event) => {
      const leaves = event instanceof NavigationStart && pathOf(event.url) !== pathOf(router.url);
      if (leaves) this.known.clear();
    });
  }

  of(path: string): string | undefined {
    return this.known.get(path);
  }

  note(path: string, tag: string | null): void {
    if (tag) this.known.set(path, tag);
    else this.known.delete(path);
  }
}

/** Sends with a change of a row which version of it the person saw, so that a stale one is refused. */
export const matchVersions: HttpInterceptorFn = (request, next) => {
  const versions = inject(Versions);
  const path = pathOf(request.url);
  const seen = GUARDED.has(request.method) && versions.of(path);
  const sent = seen ? request.clone({ setHeaders: { 'If-Match': seen } }) : request;
  return next(sent).pipe(
    tap({
      next: (event) => {
        if (event instanceof HttpResponse && (request.method === 'GET' || seen)) {
          versions.note(path, event.headers.get('ETag'));
        }
      },
      // the row is to be read again; until then nobody knows what the person saw
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && error.status === 412) versions.note(path, null);
      },
    }),
  );
};

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0];
}
