import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Icon } from '@shared/ui/icon';
import { IconName } from '@shared/ui/icons';
import { Problem } from './problem';

/** In place of a page or list that could not be read: why, and what can be done. */
@Component({
  selector: 'app-problem-panel',
  imports: [Icon, RouterLink],
  templateUrl: './problem-panel.html',
  styleUrl: './problem-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemPanel {
  readonly problem = input.required<Problem>();
  /** Where "back" leads on a page of one thing; empty for a list. */
  readonly back = input('');
  readonly retry = output();

  protected readonly icon = computed<IconName>(() => {
    const { status } = this.problem();
    if (status === 403) return 'lock';
    if (status === 404) return 'search';
    return status === 0 ? 'wifi-off' : 'circle-alert';
  });
  protected readonly title = computed(() => {
    const { status } = this.problem();
    if (status === 403) return $localize`You may not see this`;
    if (status === 404) return $localize`Not found, or not yours`;
    return status === 0 ? $localize`No connection` : $localize`This could not be loaded`;
  });
  protected readonly text = computed(() => {
    const { status, detail } = this.problem();
    if (status === 403) return $localize`Ask an owner or administrator for a role that allows it.`;
    if (status === 404)
      return $localize`The link may be old, or it belongs to another organisation.`;
    return detail;
  });
  protected readonly mayRetry = computed(() => ![403, 404].includes(this.problem().status));
}
