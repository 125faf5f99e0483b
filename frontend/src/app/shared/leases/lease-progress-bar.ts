import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Day } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseTimes, progressOf } from './lease-progress';

/** How far a lease is, in the four ways of R1.1-16. */
@Component({
  selector: 'app-lease-progress-bar',
  imports: [DayPipe],
  templateUrl: './lease-progress-bar.html',
  styleUrl: './lease-progress-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseProgressBar {
  readonly lease = input.required<LeaseTimes>();
  readonly today = input.required<Day>();

  protected readonly progress = computed(() => progressOf(this.lease(), this.today()));
}
