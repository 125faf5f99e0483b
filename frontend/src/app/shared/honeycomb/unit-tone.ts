import { GridUnit } from '@api/models';
import { LEASE_STATUSES, LeaseStatus, leaseStatusShortLabel } from '@shared/leases/lease-status';

/**
 * What a hex is filled by: the state of the unit's lease, `none` where no lease stands for it. Who may not
 * see leases is shown whether the unit is lived in.
 */
export type UnitTone = LeaseStatus | 'none' | 'occupied' | 'empty';

const TONES: readonly UnitTone[] = [...LEASE_STATUSES, 'occupied', 'empty', 'none'];

export interface ToneCount {
  readonly tone: UnitTone;
  readonly label: string;
  readonly count: number;
}

export function toneOf(unit: GridUnit, seesLeases: boolean): UnitTone {
  if (seesLeases) return unit.lease_status ?? 'none';
  return unit.status === 'vacant' || unit.status === 'maintenance' ? 'empty' : 'occupied';
}

export function toneLabel(tone: UnitTone): string {
  switch (tone) {
    case 'none':
      return $localize`No lease`;
    case 'occupied':
      return $localize`Occupied`;
    case 'empty':
      return $localize`Empty`;
    default:
      return leaseStatusShortLabel(tone);
  }
}

/** How many hexes have each fill. The four states of leases are always told, also when there is none. */
export function countTones(units: readonly GridUnit[], seesLeases: boolean): ToneCount[] {
  const counts = new Map<UnitTone, number>();
  for (const unit of units) {
    const tone = toneOf(unit, seesLeases);
    counts.set(tone, (counts.get(tone) ?? 0) + 1);
  }
  const always: readonly UnitTone[] = seesLeases ? LEASE_STATUSES : ['occupied', 'empty'];
  return TONES.filter((tone) => counts.has(tone) || always.includes(tone)).map((tone) => ({
    tone,
    label: toneLabel(tone),
    count: counts.get(tone) ?? 0,
  }));
}
