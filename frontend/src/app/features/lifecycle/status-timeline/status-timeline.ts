import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { LeaseStatusLog } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';

/** The steps a lease took from state to state, the newest first. */
@Component({
  selector: 'app-status-timeline',
  imports: [LeaseStatusBadge, MomentPipe],
  templateUrl: './status-timeline.html',
  styleUrl: './status-timeline.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusTimeline {
  readonly steps = input.required<readonly LeaseStatusLog[]>();

  /** `user:ann@example.com` → the address; the nightly scan by name. */
  protected author(changedBy: string): string {
    const [kind, name = ''] = changedBy.split(/:(.*)/s);
    if (kind === 'user') return name;
    if (kind === 'key') return $localize`API key ${name}:name:`;
    return name === 'daily_classify' ? $localize`Nightly scan` : $localize`UnitCycle`;
  }
}
