import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { WorkOrderStatus } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { STATUS_TONES, statusLabel } from './work-order-words';

/** The state of a work order. */
@Component({
  selector: 'app-work-order-status-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkOrderStatusTag {
  readonly status = input.required<WorkOrderStatus>();

  protected readonly label = computed(() => statusLabel(this.status()));
  protected readonly tone = computed(() => STATUS_TONES[this.status()]);
}
