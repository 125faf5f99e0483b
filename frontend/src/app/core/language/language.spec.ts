import { DOCUMENT } from '@angular/common';
import { Injector, LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { LanguageLinks } from './language-links';
import { LanguageService } from './language.service';

describe('languages', () => {
  function show(locale: string): HTMLElement {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
    const links = TestBed.createComponent(LanguageLinks);
    links.detectChanges();
    return links.nativeElement as HTMLElement;
  }

  it.each([
    ['en-US', 'Español', 'es'],
    ['es', 'English', 'en'],
  ])('in %s the other one is offered in its own words: %s', (locale, name, code) => {
    const [other, ...more] = show(locale).querySelectorAll('button');
    expect(other.textContent?.trim()).toBe(name);
    expect(other.lang).toBe(code);
    expect(more).toEqual([]);
  });

  it('a choice is kept for the server to read, and the page comes anew', () => {
    const page = { cookie: '', location: { reload: jest.fn() } };
    const injector = Injector.create({
      providers: [
        { provide: DOCUMENT, useValue: page },
        { provide: LOCALE_ID, useValue: 'en-US' },
        { provide: LanguageService },
      ],
    });

    injector.get(LanguageService).choose('es');

    expect(page.cookie).toBe('unitcycle_language=es; path=/; max-age=31536000; samesite=lax');
    expect(page.location.reload).toHaveBeenCalledTimes(1);
  });
});
