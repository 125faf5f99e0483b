import { Property, PropertyLifecycleStats } from '@api/models';
import { STATS } from './lease';

/** Harbor View in Cleveland, with ten units. */
export function aProperty(change: Partial<Property> = {}): Property {
  return {
    id: 'property-1',
    name: 'Harbor View',
    code: 'HV',
    property_type: 'apartment',
    address_line1: '77 Quay St',
    address_line2: '',
    city: 'Cleveland',
    region: 'OH',
    postal_code: '44113',
    country: 'US',
    latitude: null,
    longitude: null,
    year_built: 1998,
    jurisdiction: 'US-OH',
    time_zone: '',
    amenities: ['Pool', 'Dog run'],
    contact_name: 'Sam Reed',
    contact_email: 'sam@example.com',
    contact_phone: '+1 555 0100',
    manager: 'ann',
    manager_name: 'Ann Lee',
    total_units: 10,
    archived_at: null,
    created_at: '2025-01-01T12:00:00Z',
    updated_at: '2025-01-01T12:00:00Z',
    ...change,
  };
}

/** Nine of its ten units are lived in. */
export function propertyStats(
  change: Partial<PropertyLifecycleStats> = {},
): PropertyLifecycleStats {
  const counts = { active: 6, month_to_month: 2, notice: 1, vacant: 1, total_leases: 10 };
  return { ...STATS, ...counts, expiring_30_days: 3, property: 'property-1', ...change };
}
