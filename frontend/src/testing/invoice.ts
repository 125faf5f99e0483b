import { BillingCycle, Invoice, InvoiceLine, Reminder } from '@api/models';

/** Maria Gonzalez's rent of March, not paid yet. */
export function anInvoice(change: Partial<Invoice> = {}): Invoice {
  return {
    id: 'invoice-1',
    invoice_number: 'INV-202603-00001',
    lease: 'lease-1',
    tenant: 'tenant-1',
    tenant_name: 'Maria Gonzalez',
    property: 'property-1',
    property_name: 'Harbor View',
    unit_number: 'A-102',
    month: '2026-03-01',
    issue_date: '2026-03-01',
    due_date: '2026-03-05',
    status: 'issued',
    currency: 'USD',
    total_amount: '1850.00',
    amount_paid: '0.00',
    balance_due: '1850.00',
    late_fees_total: '0.00',
    notes: '',
    created_at: '2026-03-01T12:00:00Z',
    updated_at: '2026-03-01T12:00:00Z',
    ...change,
  };
}

export function anInvoiceLine(change: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    id: 'line-1',
    place: 1,
    charge: 'charge-1',
    charge_type: 'rent',
    description: 'Rent for March 2026',
    quantity: '1.000',
    unit_price: '1850.00',
    amount: '1850.00',
    open_amount: '1850.00',
    ...change,
  };
}

/** That Maria Gonzalez was told of it three days before it was due. */
export function aReminder(change: Partial<Reminder> = {}): Reminder {
  return {
    id: 'reminder-1',
    invoice: 'invoice-1',
    step: -3,
    sent_by: null,
    channel: 'email',
    message: 'Hello Maria, your rent is due.',
    sent_at: '2026-03-02T13:00:00Z',
    ...change,
  };
}

/** March at Harbor View, still open. */
export function aCycle(change: Partial<BillingCycle> = {}): BillingCycle {
  return {
    id: 'cycle-1',
    name: 'March 2026',
    property: 'p1',
    property_name: 'Harbor View',
    start_date: '2026-03-01',
    end_date: '2026-03-31',
    is_closed: false,
    invoices: 7,
    billed: '12950.00',
    created_at: '2026-03-01T12:00:00Z',
    updated_at: '2026-03-01T12:00:00Z',
    ...change,
  };
}
