import { inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationStart, Router } from '@angular/router';
import { filter, Observable, tap } from 'rxjs';

export interface RecentPage {
  readonly path: string;
  readonly title: string;
}

const KEPT = 6;
const PRODUCT = ' · UnitCycle';

/** The pages that were left last. Provided by the shell, so that nothing of it outlives a session. */
@Injectable()
export class RecentPages {
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly known = signal<readonly RecentPage[]>([]);

  readonly pages = this.known.asReadonly();

  /** Notes each page as it is left: by then it has told its name. */
  watch(): Observable<unknown> {
    return this.router.events.pipe(
      filter((event) => event instanceof NavigationStart),
      filter(({ url }) => bare(url) !== bare(this.router.url)),
      tap(() => this.note(this.router.url)),
    );
  }

  private note(path: string): void {
    const [title, product] = this.title.getTitle().split(PRODUCT);
    // the start page has no name: it only leads on
    if (product === undefined) return;
    const others = this.known().filter((page) => bare(page.path) !== bare(path));
    this.known.set([{ path, title }, ...others].slice(0, KEPT));
  }
}

function bare(url: string): string {
  return url.split(/[?#]/)[0];
}
