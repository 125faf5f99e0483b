import { ChangeDetectionStrategy, Component } from '@angular/core';

import { Logo } from '@shared/ui/logo';
import { FormSection } from '../form-section/form-section';
import { LeaseSection } from '../lease-section/lease-section';
import { OverlaySection } from '../overlay-section/overlay-section';
import { PartsSection } from '../parts-section/parts-section';
import { StateSection } from '../state-section/state-section';
import { TableSection } from '../table-section/table-section';
import { WordsSection } from '../words-section/words-section';

/** Every shared part in every state: what a new screen is composed from. Development builds only. */
@Component({
  selector: 'app-design-page',
  imports: [
    FormSection,
    LeaseSection,
    Logo,
    OverlaySection,
    PartsSection,
    StateSection,
    TableSection,
    WordsSection,
  ],
  template: `
    <main class="page">
      <div class="page-header">
        <div>
          <h1>Design</h1>
          <p>Every shared part in every state. New screens are composed from these.</p>
        </div>
        <app-logo />
      </div>
      <app-words-section />
      <app-lease-section />
      <app-table-section />
      <app-form-section />
      <app-parts-section />
      <app-state-section />
      <app-overlay-section />
    </main>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class DesignPage {}
