import { GridUnit } from '@api/models';

/** Unit A-102 on the second floor of the north building, leased to Maria Gonzalez. */
export function aGridUnit(change: Partial<GridUnit> = {}): GridUnit {
  return {
    id: 'unit-1',
    unit_number: 'A-102',
    building_id: 'north',
    building_name: 'North',
    floor_id: 'north-2',
    floor_level: 2,
    floor_name: '',
    status: 'occupied',
    lease_id: 'lease-1',
    lease_status: 'active',
    tenant_name: 'Maria Gonzalez',
    monthly_rent_amount: '1850.00',
    lease_begin_date: '2025-07-01',
    lease_end_date: '2026-06-30',
    holdover_start_date: null,
    notice_date: null,
    notice_move_out_date: null,
    actual_move_out_date: null,
    ...change,
  };
}

/** Somebody who may not view leases sees of a unit no more than this. */
export function aBareGridUnit(change: Partial<GridUnit> = {}): GridUnit {
  const nothing = {
    lease_id: null,
    lease_status: null,
    tenant_name: null,
    monthly_rent_amount: null,
    lease_begin_date: null,
    lease_end_date: null,
  };
  return aGridUnit({ ...nothing, ...change });
}
