import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { PaperState } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { PAPER_TONES, paperLabel } from '../vendor-words';

/** Whether an insurance or a licence is in order. */
@Component({
  selector: 'app-paper-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaperTag {
  readonly state = input.required<PaperState>();

  protected readonly label = computed(() => paperLabel(this.state()));
  protected readonly tone = computed(() => PAPER_TONES[this.state()]);
}
