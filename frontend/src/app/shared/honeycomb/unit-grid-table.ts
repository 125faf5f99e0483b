import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { GridUnit } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { StackedTable } from '@shared/tables/stacked-table';
import { unitStatusLabel } from './unit-status';

/** The units of a honeycomb as rows, for whoever reads better so. */
@Component({
  selector: 'app-unit-grid-table',
  imports: [DayPipe, LeaseStatusBadge, Money, RouterLink, StackedTable],
  templateUrl: './unit-grid-table.html',
  styleUrl: './unit-grid-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitGridTable {
  readonly units = input.required<readonly GridUnit[]>();
  readonly seesLeases = input(true);
  readonly path = input('/units');

  protected readonly rows = computed(() =>
    this.units().map((unit) => ({
      unit,
      place: [unit.building_name, floorOf(unit)].filter(Boolean).join(' · ') || '–',
      status: unitStatusLabel(unit.status),
    })),
  );
}

function floorOf({ floor_name, floor_level }: GridUnit): string {
  return floor_name || (floor_level === null ? '' : $localize`Floor ${floor_level}:level:`);
}
