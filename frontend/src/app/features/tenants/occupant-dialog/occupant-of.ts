import { Lease, Occupant } from '@api/models';

/** An occupant to change, or none yet; and the leases under which somebody can live. */
export interface OccupantOf {
  readonly occupant: Occupant | null;
  readonly leases: readonly Lease[];
}
