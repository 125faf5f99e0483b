import { Occupant, Tenant } from '@api/models';

/** Maria Gonzalez, who lives in A-102 by lease L-100. */
export function aTenant(change: Partial<Tenant> = {}): Tenant {
  return {
    id: 'tenant-1',
    name: 'Maria Gonzalez',
    first_name: 'Maria',
    last_name: 'Gonzalez',
    company: '',
    email: 'maria@example.com',
    phone: '+1 555 0100',
    notes: '',
    current_lease: 'lease-1',
    current_lease_status: 'active',
    current_unit: 'unit-1',
    current_unit_number: 'A-102',
    current_property_name: 'Harbor View',
    current_leases: 1,
    archived_at: null,
    created_at: '2025-07-01T12:00:00Z',
    updated_at: '2025-07-01T12:00:00Z',
    ...change,
  };
}

export function anOccupant(change: Partial<Occupant> = {}): Occupant {
  return {
    id: 'occupant-1',
    lease: 'lease-1',
    lease_number: 'L-100',
    name: 'Sam Gonzalez',
    relationship: 'child',
    is_minor: true,
    archived_at: null,
    created_at: '2025-07-01T12:00:00Z',
    updated_at: '2025-07-01T12:00:00Z',
    ...change,
  };
}
