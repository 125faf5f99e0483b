import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Lease } from '@api/models';
import { LeaseAction, LeaseRights } from '@flows/leases/lease-action';
import { LeaseActions } from '@flows/leases/lease-actions/lease-actions';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseFlags } from '@shared/leases/lease-flags';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';

/** An action that somebody chose for a lease. */
export interface ChosenAction {
  readonly action: LeaseAction;
  readonly lease: Lease;
}

/** Leases as rows: data in, wishes out. */
@Component({
  selector: 'app-lease-table',
  imports: [
    DayPipe,
    LeaseActions,
    LeaseFlags,
    LeaseStatusBadge,
    Money,
    RouterLink,
    SortHeader,
    StackedTable,
  ],
  templateUrl: './lease-table.html',
  styleUrl: './lease-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseTable {
  readonly leases = input.required<readonly Lease[]>();
  readonly ordering = input.required<string>();
  readonly rights = input.required<LeaseRights>();
  readonly chosen = output<ChosenAction>();

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }

  protected about(lease: Lease): string {
    return $localize`for unit ${lease.unit_number}:unit:, ${lease.property_name}:property:`;
  }
}
