import { Day } from '@shared/dates/day';
import { LeaseTimes } from '@shared/leases/lease-progress';
import { LeaseSplit } from '@shared/leases/lease-split';
import { LeaseStatus } from '@shared/leases/lease-status';

export interface Lease extends LeaseTimes {
  readonly id: string;
  readonly lease_number: string;
  readonly tenant: string | null;
  readonly tenant_name: string | null;
  readonly unit: string;
  readonly unit_number: string;
  readonly property: string;
  readonly property_name: string;
  readonly monthly_rent_amount: string;
  readonly security_deposit_amount: string;
  readonly status: string;
  readonly lease_status_changed_at: string | null;
  readonly lease_status_changed_by: string;
  readonly days_until_expiry: number | null;
  readonly days_in_current_status: number | null;
  readonly holdover_days: number | null;
  readonly move_in_date: Day | null;
}

export interface LifecycleStats extends LeaseSplit {
  readonly total_leases: number;
  readonly expiring_30_days: number;
  readonly expiring_60_days: number;
  readonly expiring_90_days: number;
}

export interface StatusLog {
  readonly id: string;
  readonly previous_status: LeaseStatus;
  readonly new_status: LeaseStatus;
  readonly reason: string;
  readonly changed_by: string;
  readonly created_at: string;
}

export interface NoticeRequest {
  readonly notice_date: Day;
  readonly notice_move_out_date: Day;
  readonly reason: string;
}

export interface MoveOut {
  readonly actual_move_out_date: Day;
  readonly force: boolean;
}

export interface NewTenant {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly phone: string;
}

export interface NewLeaseRequest {
  readonly unit: string;
  readonly tenant: string;
  readonly lease_begin_date: Day;
  readonly lease_end_date: Day | null;
  readonly monthly_rent_amount: string;
  readonly security_deposit_amount: string;
}

export interface PropertyOption {
  readonly id: string;
  readonly name: string;
}

export interface TenantOption {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
