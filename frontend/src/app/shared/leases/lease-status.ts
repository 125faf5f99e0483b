/** The four states of a lease (R1.1-01), in the order the contract lists them. */
export const LEASE_STATUSES = ['active', 'month_to_month', 'notice', 'vacant'] as const;

export type LeaseStatus = (typeof LEASE_STATUSES)[number];

export function isLeaseStatus(value: unknown): value is LeaseStatus {
  return LEASE_STATUSES.includes(value as LeaseStatus);
}

/** What people call a state (R1.1-01). */
export function leaseStatusLabel(status: LeaseStatus): string {
  switch (status) {
    case 'active':
      return $localize`:@@lease.status.active:Active`;
    case 'month_to_month':
      return $localize`:@@lease.status.month_to_month:Month-to-Month`;
    case 'notice':
      return $localize`:@@lease.status.notice:Notice Given`;
    case 'vacant':
      return $localize`:@@lease.status.vacant:Vacant`;
  }
}

/** The same where there is little room, as the contract's wireframes have it. */
export function leaseStatusShortLabel(status: LeaseStatus): string {
  if (status === 'month_to_month') return $localize`MTM`;
  return status === 'notice' ? $localize`Notice` : leaseStatusLabel(status);
}
