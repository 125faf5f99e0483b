import { Vendor } from '@api/models';

/** A plumber whose papers are in order. */
export function aVendor(change: Partial<Vendor> = {}): Vendor {
  return {
    id: 'vendor-1',
    name: 'Clear Pipes',
    trades: ['plumbing'],
    contact_name: 'Ben Ortiz',
    email: 'ben@clearpipes.example',
    phone: '555 0100',
    address_line1: '1 Main St',
    address_line2: '',
    city: 'Salem',
    region: 'OR',
    postal_code: '97301',
    website: '',
    insurance_provider: 'Harbor Mutual',
    insurance_policy_number: 'HM-1',
    insurance_expires_on: '2026-12-31',
    insurance_state: 'valid',
    licence_number: 'L-77',
    licence_expires_on: null,
    licence_state: 'missing',
    is_active: true,
    notes: '',
    archived_at: null,
    created_at: '2026-01-01T12:00:00Z',
    updated_at: '2026-01-01T12:00:00Z',
    ...change,
  };
}
