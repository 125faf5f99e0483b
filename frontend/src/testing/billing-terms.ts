import { LeaseBilling, PropertyBilling, RecurringCharge } from '@api/models';

/** A lease that bills as its property does. */
export function leaseTerms(change: Partial<LeaseBilling> = {}): LeaseBilling {
  return {
    lease: 'lease-1',
    due_day: null,
    grace_period_days: null,
    late_fee_type: null,
    late_fee_amount: null,
    ...change,
  };
}

/** A property that charges a late fee of 5 percent. */
export function propertyTerms(change: Partial<PropertyBilling> = {}): PropertyBilling {
  return {
    property: 'property-1',
    auto_generate_invoices: true,
    default_due_day: 5,
    proration: 'actual_days',
    late_fee_enabled: true,
    grace_period_days: 3,
    late_fee_type: 'percentage',
    late_fee_amount: '5.00',
    late_fee_frequency: 'one_time',
    late_fee_cap: '100.00',
    interest_enabled: false,
    annual_interest_rate: '0.00',
    default_invoice_notes: '',
    ...change,
  };
}

/** A place to park. */
export function aRecurringCharge(change: Partial<RecurringCharge> = {}): RecurringCharge {
  return {
    id: 'charge-1',
    lease: 'lease-1',
    property: null,
    charge_type: 'parking',
    description: 'Parking P-12',
    amount: '75.00',
    frequency: 'monthly',
    is_active: true,
    start_date: '2026-01-01',
    end_date: null,
    created_at: '2026-01-01T12:00:00Z',
    updated_at: '2026-01-01T12:00:00Z',
    ...change,
  };
}
