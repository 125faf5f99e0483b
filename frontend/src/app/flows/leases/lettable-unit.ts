import { Lease, Unit } from '@api/models';

/** A unit that a new lease is made for, with the terms of its last lease. */
export type LettableUnit = Pick<
  Lease,
  | 'lease_status'
  | 'monthly_rent_amount'
  | 'property_name'
  | 'security_deposit_amount'
  | 'tenant_name'
  | 'unit'
  | 'unit_number'
>;

/** A unit that never had a lease: vacant, for the rent that it is said to be worth. */
export function neverLet(unit: Unit): LettableUnit {
  return {
    unit: unit.id,
    unit_number: unit.unit_number,
    property_name: unit.property_name,
    lease_status: 'vacant',
    tenant_name: null,
    monthly_rent_amount: unit.market_rent ?? unit.current_rent ?? '',
    security_deposit_amount: '0.00',
  };
}
