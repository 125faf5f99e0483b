import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { PaletteEntry } from './palette-entry';

/** What a line of the palette says. The link around it is the dialog's. */
@Component({
  selector: 'app-palette-line',
  imports: [Icon, Tag],
  template: `
    <app-icon [name]="entry().icon" />
    <span class="names">
      <span class="title truncate">{{ entry().title }}</span>
      @if (entry().subtitle) {
        <span class="subtitle">{{ entry().subtitle }}</span>
      }
    </span>
    @if (entry().status) {
      <app-tag>{{ entry().status }}</app-tag>
    }
  `,
  styleUrl: './palette-line.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaletteLine {
  readonly entry = input.required<PaletteEntry>();
}
