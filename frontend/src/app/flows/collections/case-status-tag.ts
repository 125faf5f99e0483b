import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { CaseStatus } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { CASE_TONES, caseStatusLabel } from './collection-words';

/** Where a case stands. */
@Component({
  selector: 'app-case-status-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseStatusTag {
  readonly status = input.required<CaseStatus>();

  protected readonly label = computed(() => caseStatusLabel(this.status()));
  protected readonly tone = computed(() => CASE_TONES[this.status()]);
}
