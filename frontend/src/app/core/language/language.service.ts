import { DOCUMENT } from '@angular/common';
import { inject, Injectable, LOCALE_ID } from '@angular/core';

export interface Language {
  readonly code: string;
  /** In its own words: who looks for it may read no other. */
  readonly name: string;
}

const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
];

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language of the app. Each is a build of its own: another one is another page from the server. */
@Injectable({ providedIn: 'root' })
export class LanguageService {
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject(LOCALE_ID);

  readonly others = LANGUAGES.filter(({ code }) => !this.locale.startsWith(code));

  /** Remembers the choice in this browser (the server reads the cookie) and starts the app in it. */
  choose(code: string): void {
    this.document.cookie = `unitcycle_language=${code}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    this.document.location.reload();
  }
}
