import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, Observable, pairwise, startWith, tap } from 'rxjs';

/** After a move to another page, the focus goes to its heading, as after a page load. */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  watch(): Observable<unknown> {
    return this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      // another filter of the same list is not another page
      map((event) => event.urlAfterRedirects.split('?')[0]),
      startWith(this.router.url.split('?')[0]),
      pairwise(),
      filter(([before, after]) => before !== after),
      tap(() => setTimeout(() => this.focusHeading())),
    );
  }

  focusHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    const target = main?.querySelector<HTMLElement>('h1') ?? main;
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
  }
}
