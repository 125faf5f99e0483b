import { WorkOrder } from '@api/models';

/** A leak in a kitchen, given to nobody yet. */
export function aWorkOrder(change: Partial<WorkOrder> = {}): WorkOrder {
  return {
    id: 'order-1',
    number: 'WO-000123',
    property: 'property-1',
    property_name: 'Harbor View',
    unit: 'unit-1',
    unit_number: 'A-102',
    building_name: null,
    title: 'Leak under the sink',
    description: 'Water on the kitchen floor.',
    category: 'plumbing',
    priority: 'high',
    status: 'open',
    requested_date: '2026-03-20',
    scheduled_for: null,
    due_date: '2026-03-27',
    completed_at: null,
    assigned_vendor: null,
    assigned_vendor_name: null,
    assigned_to: null,
    assigned_to_name: null,
    cost_estimated: '250.00',
    cost_actual: null,
    reported_by: 'Maria Gonzalez',
    entry_permission: 'granted',
    archived_at: null,
    created_at: '2026-03-20T12:00:00Z',
    updated_at: '2026-03-20T12:00:00Z',
    ...change,
  };
}
