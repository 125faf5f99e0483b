import { Equipment, Unit } from '@api/models';

/** The apartment of Maria Gonzalez. */
export function aUnit(change: Partial<Unit> = {}): Unit {
  return {
    id: 'unit-1',
    unit_number: 'A-102',
    property: 'property-1',
    property_name: 'Harbor View',
    building: 'building-1',
    building_name: 'Building A',
    floor: 'floor-1',
    floor_level: 1,
    bedrooms: 2,
    bathrooms: '1.5',
    square_feet: 1080,
    market_rent: '1900.00',
    current_rent: '1850.00',
    status: 'occupied',
    amenities: ['balcony', 'Washer'],
    notes: 'The key sticks.',
    archived_at: null,
    created_at: '2025-07-01T12:00:00Z',
    updated_at: '2026-03-16T12:00:00Z',
    ...change,
  };
}

/** A refrigerator that stands in that apartment. */
export function anEquipment(change: Partial<Equipment> = {}): Equipment {
  return {
    id: 'equipment-1',
    property: 'property-1',
    property_name: 'Harbor View',
    unit: 'unit-1',
    unit_number: 'A-102',
    name: 'Kitchen refrigerator',
    category: 'refrigerator',
    manufacturer: 'Frost',
    model: 'F-200',
    serial_number: 'SN-1',
    installed_on: '2020-04-01',
    age_years: 5,
    expected_lifespan_years: 12,
    purchase_cost: '899.00',
    warranty_provider: 'Frost Care',
    warranty_expires_on: '2027-04-01',
    is_under_warranty: true,
    notes: '',
    archived_at: null,
    created_at: '2025-07-01T12:00:00Z',
    updated_at: '2026-03-16T12:00:00Z',
    ...change,
  };
}
