import { Lease, LeaseDetail, LifecycleStats } from '@api/models';

/** An active lease of Maria Gonzalez. */
export function aLease(change: Partial<Lease> = {}): Lease {
  return {
    id: 'lease-1',
    lease_number: 'L-100',
    tenant: 'tenant-1',
    tenant_name: 'Maria Gonzalez',
    unit: 'unit-1',
    unit_number: 'A-102',
    property: 'property-1',
    property_name: 'Harbor View',
    lease_begin_date: '2025-07-01',
    lease_end_date: '2026-06-30',
    monthly_rent_amount: '1850.00',
    security_deposit_amount: '1000.00',
    move_in_date: '2025-07-01',
    opening_balance_amount: null,
    opening_balance_date: null,
    status: 'active',
    lease_status: 'active',
    lease_status_changed_at: '2026-03-16T12:00:00Z',
    lease_status_changed_by: 'user:ann@example.com',
    holdover_start_date: null,
    notice_date: null,
    notice_move_out_date: null,
    actual_move_out_date: null,
    days_until_expiry: 94,
    days_in_current_status: 12,
    days_until_move_out: null,
    holdover_days: null,
    expiry_flag: 'none',
    long_holdover: false,
    is_current: true,
    archived_at: null,
    created_at: '2025-07-01T12:00:00Z',
    updated_at: '2026-03-16T12:00:00Z',
    ...change,
  };
}

export function aLeaseDetail(change: Partial<Lease> = {}): LeaseDetail {
  const progress: LeaseDetail['progress'] = {
    mode: 'countdown',
    colour: 'teal',
    percent_elapsed: '74.2',
    days_left: 94,
    since: null,
  };
  return { ...aLease(change), progress };
}

export const STATS: LifecycleStats = {
  total_leases: 4353,
  active: 2841,
  month_to_month: 1146,
  notice: 87,
  vacant: 279,
  expiring_30_days: 142,
  expiring_60_days: 298,
  expiring_90_days: 451,
  percent: { active: '65.3', month_to_month: '26.3', notice: '2.0', vacant: '6.4' },
};
