import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { Lease } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { runningLease } from '../unit-leases';
import { UnitsService } from '../units.service';

/** Who lives in the unit, how to reach them, and who lived there before. */
@Component({
  selector: 'app-unit-tenant',
  imports: [DayPipe, EmptyState, Money, ProblemPanel, RouterLink, Skeleton, StackedTable, Tag],
  templateUrl: './unit-tenant.html',
  styleUrl: './unit-tenant.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitTenant {
  readonly lease = input.required<Lease | null>();
  readonly past = input.required<readonly Lease[]>();

  private readonly service = inject(UnitsService);
  /** The lease of those who live there now. */
  protected readonly running = computed(() => runningLease(this.lease()));

  private readonly tenantId = computed(() => this.running()?.tenant ?? undefined);
  protected readonly tenant = rxResource({
    request: this.tenantId,
    loader: ({ request: id }) => this.service.getTenant(id),
  });
  protected readonly tenantProblem = computed(() => toProblem(this.tenant.error()));
  private readonly leaseId = computed(() => this.running()?.id);
  protected readonly occupants = rxResource({
    request: this.leaseId,
    loader: ({ request: id }) => this.service.getOccupants(id),
  });
  protected readonly occupantsProblem = computed(() => toProblem(this.occupants.error()));
}
