import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { GridUnit } from '@api/models';
import { Day } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseProgressBar } from '@shared/leases/lease-progress-bar';
import { LeaseTimes, progressOf } from '@shared/leases/lease-progress';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { unitStatusLabel } from './unit-status';

/** What a hex tells when it is pointed at. Its words repeat the hex's, so screen readers skip it. */
@Component({
  selector: 'app-unit-callout',
  imports: [DayPipe, LeaseProgressBar, LeaseStatusBadge, Money, RouterLink],
  templateUrl: './unit-callout.html',
  styleUrl: './unit-callout.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitCallout {
  readonly unit = input.required<GridUnit>();
  readonly today = input.required<Day>();
  readonly seesLeases = input(true);
  readonly path = input('/units');

  protected readonly status = computed(() => unitStatusLabel(this.unit().status));
  protected readonly lease = computed<LeaseTimes | null>(() => {
    const { lease_status, ...unit } = this.unit();
    return lease_status ? { ...unit, lease_status } : null;
  });
  protected readonly progress = computed(() => {
    const lease = this.lease();
    return lease && progressOf(lease, this.today());
  });
  protected readonly place = computed(() => {
    const { building_name, floor_name, floor_level } = this.unit();
    const floor =
      floor_name || (floor_level === null ? '' : $localize`Floor ${floor_level}:level:`);
    return [building_name, floor].filter(Boolean).join(' · ');
  });
}
