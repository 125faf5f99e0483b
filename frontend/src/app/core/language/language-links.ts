import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import { LanguageService } from './language.service';

/** The other languages of the app, each by its own name. */
@Component({
  selector: 'app-language-links',
  template: `
    @for (language of languages.others; track language.code) {
      <button
        type="button"
        class="link-button"
        [lang]="language.code"
        (click)="languages.choose(language.code)"
      >
        {{ language.name }}
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageLinks {
  protected readonly languages = inject(LanguageService);
}
