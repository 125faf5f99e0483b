import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { cellsOf, LeaseSplit, percentOf, totalOf } from './lease-split';
import { LEASE_STATUSES, LeaseStatus, leaseStatusLabel } from './lease-status';

const COLUMNS = 14;
const ROWS = 7;
const RADIUS = 10;
const WIDTH = Math.sqrt(3) * RADIUS;

interface Hex {
  readonly points: string;
  readonly status: LeaseStatus;
}

/** The split of all leases over the four states as a comb of hexes (R1.1-15). */
@Component({
  selector: 'app-lease-hex-grid',
  imports: [DecimalPipe],
  templateUrl: './lease-hex-grid.html',
  styleUrl: './lease-hex-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseHexGrid {
  readonly stats = input.required<LeaseSplit>();

  protected readonly viewBox = `0 0 ${(COLUMNS + 0.5) * WIDTH} ${(1.5 * ROWS + 0.5) * RADIUS}`;
  protected readonly total = computed(() => totalOf(this.stats()));
  protected readonly leasesPerHex = computed(() => this.total() / (COLUMNS * ROWS));
  // dealt column by column, so that the states stand side by side as areas
  protected readonly hexes = computed<Hex[]>(() =>
    cellsOf(this.stats(), COLUMNS * ROWS).map((status, index) => ({
      status,
      points: corners(Math.floor(index / ROWS), index % ROWS),
    })),
  );
  protected readonly summary = computed(() =>
    LEASE_STATUSES.map(
      (status) => `${leaseStatusLabel(status)} ${percentOf(this.stats()[status], this.total())}%`,
    ).join(', '),
  );
}

function corners(column: number, row: number): string {
  const x = (column + (row % 2 ? 1 : 0.5)) * WIDTH;
  const y = (1.5 * row + 1) * RADIUS;
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 180) * (60 * corner - 90);
    const reach = RADIUS - 1;
    return `${(x + reach * Math.cos(angle)).toFixed(2)},${(y + reach * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}
