import { Lease } from '@api/models';
import { LeaseStatus } from '@shared/leases/lease-status';

type Leases = readonly Lease[] | undefined;

/** The lease that stands for the unit; null when it never had one, or while they load. */
export function leaseOf(leases: Leases): Lease | null {
  return leases?.find(({ is_current }) => is_current) ?? null;
}

/** Where the unit is in the life cycle; null until its leases are known. */
export function stateOf(leases: Leases): LeaseStatus | null {
  return leases ? (leaseOf(leases)?.lease_status ?? 'vacant') : null;
}

/** Those that are over: the lease of a vacant unit, too. */
export function pastLeases(leases: Leases): readonly Lease[] {
  return (leases ?? []).filter(
    ({ is_current, lease_status }) => !is_current || lease_status === 'vacant',
  );
}

/** The lease if somebody lives by it now. */
export function runningLease(lease: Lease | null): Lease | null {
  return lease && lease.lease_status !== 'vacant' ? lease : null;
}
