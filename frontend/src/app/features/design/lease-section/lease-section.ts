import { ChangeDetectionStrategy, Component } from '@angular/core';

import { LeaseFlags } from '@shared/leases/lease-flags';
import { LeaseHexGrid } from '@shared/leases/lease-hex-grid';
import { LeaseTimes } from '@shared/leases/lease-progress';
import { LeaseProgressBar } from '@shared/leases/lease-progress-bar';
import { LEASE_STATUSES } from '@shared/leases/lease-status';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { StatCard } from '@shared/ui/stat-card';
import { Sample } from '../sample/sample';

/** How the life cycle of leases is shown. */
@Component({
  selector: 'app-lease-section',
  imports: [LeaseFlags, LeaseHexGrid, LeaseProgressBar, LeaseStatusBadge, Sample, StatCard],
  templateUrl: './lease-section.html',
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: 16px 24px;
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseSection {
  protected readonly today = '2026-03-28';
  protected readonly statuses = LEASE_STATUSES;
  protected readonly splits = [
    { active: 2841, month_to_month: 1146, notice: 87, vacant: 279 },
    { active: 3, month_to_month: 0, notice: 0, vacant: 1 },
  ];
  // each of the four modes, the term in its three colours and past its end
  protected readonly leases: readonly LeaseTimes[] = [
    times({}),
    times({ lease_begin_date: '2025-05-01', lease_end_date: '2026-04-30' }),
    times({ lease_begin_date: '2025-04-15', lease_end_date: '2026-04-14' }),
    times({ lease_end_date: '2026-03-01' }),
    times({ lease_end_date: null }),
    times({ lease_status: 'month_to_month', holdover_start_date: '2026-01-01' }),
    times({
      lease_status: 'notice',
      notice_date: '2026-03-15',
      notice_move_out_date: '2026-04-15',
    }),
    times({ lease_status: 'vacant', actual_move_out_date: '2026-03-01' }),
  ];
}

function times(change: Partial<LeaseTimes>): LeaseTimes {
  return {
    lease_status: 'active',
    lease_begin_date: '2025-07-01',
    lease_end_date: '2026-06-30',
    holdover_start_date: null,
    notice_date: null,
    notice_move_out_date: null,
    actual_move_out_date: null,
    ...change,
  };
}
