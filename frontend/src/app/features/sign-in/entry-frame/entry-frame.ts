import { ChangeDetectionStrategy, Component } from '@angular/core';

import { LanguageLinks } from '@core/language/language-links';
import { Logo } from '@shared/ui/logo';

/** The frame of the pages before signing in: the product on one side, a form on the other. */
@Component({
  selector: 'app-entry-frame',
  imports: [LanguageLinks, Logo],
  templateUrl: './entry-frame.html',
  styleUrl: './entry-frame.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryFrame {}
