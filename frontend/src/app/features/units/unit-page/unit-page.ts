import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { of } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { LeaseProgressBar } from '@shared/leases/lease-progress-bar';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { UnitsService } from '../units.service';

/** One unit: what it is, and the lease that stands for it. */
@Component({
  selector: 'app-unit-page',
  imports: [
    DecimalPipe,
    LeaseProgressBar,
    LeaseStatusBadge,
    Money,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './unit-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class UnitPage {
  readonly unitId = input.required<string>();

  private readonly units = inject(UnitsService);
  private readonly session = inject(SessionService);

  protected readonly maySeeLease = computed(() => this.session.may('leases', 'view'));
  protected readonly today = computed(() => this.session.today());
  protected readonly unit = rxResource({
    request: this.unitId,
    loader: ({ request: id }) => this.units.get(id),
  });
  protected readonly problem = computed(() => toProblem(this.unit.error()));
  protected readonly lease = rxResource({
    request: () => ({ unit: this.unitId(), mayView: this.maySeeLease() }),
    loader: ({ request }) => (request.mayView ? this.units.currentLease(request.unit) : of(null)),
  });
  protected readonly leaseProblem = computed(() => toProblem(this.lease.error()));
}
