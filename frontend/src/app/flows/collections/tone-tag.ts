import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Tone } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { TONE_TAGS, toneLabel } from './collection-words';

/** How a message sounds. */
@Component({
  selector: 'app-tone-tag',
  imports: [Tag],
  template: '<app-tag [tone]="look()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToneTag {
  readonly tone = input.required<Tone>();

  protected readonly label = computed(() => toneLabel(this.tone()));
  protected readonly look = computed(() => TONE_TAGS[this.tone()]);
}
