import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { RenewalStatus } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { renewalStatusLabel, STATUS_TONES } from './renewal-words';

/** Where a renewal stands. */
@Component({
  selector: 'app-renewal-status-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalStatusTag {
  readonly status = input.required<RenewalStatus>();

  protected readonly label = computed(() => renewalStatusLabel(this.status()));
  protected readonly tone = computed(() => STATUS_TONES[this.status()]);
}
