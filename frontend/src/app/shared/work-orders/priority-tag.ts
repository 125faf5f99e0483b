import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Priority } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { PRIORITY_TONES, priorityLabel } from './work-order-words';

/** How urgent a work order is. */
@Component({
  selector: 'app-priority-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PriorityTag {
  readonly priority = input.required<Priority>();

  protected readonly label = computed(() => priorityLabel(this.priority()));
  protected readonly tone = computed(() => PRIORITY_TONES[this.priority()]);
}
