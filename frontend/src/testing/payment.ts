import { Payment, Posting } from '@api/models';

/** Maria Gonzalez's check for her rent of March. */
export function aPayment(change: Partial<Payment> = {}): Payment {
  return {
    id: 'payment-1',
    tenant: 'tenant-1',
    tenant_name: 'Maria Gonzalez',
    invoice: 'invoice-1',
    invoice_number: 'INV-202603-00001',
    amount: '1850.00',
    currency: 'USD',
    method: 'check',
    status: 'completed',
    reference_number: '204',
    received_on: '2026-03-04',
    credit: '0.00',
    notes: '',
    entry: 'entry-2',
    recorded_by: 'user-1',
    recorded_by_name: 'Ann Alder',
    returned_on: null,
    return_reason: '',
    refunded_amount: '0.00',
    gateway_config: null,
    gateway_name: null,
    gateway_transaction_id: '',
    provider_status: '',
    error_type: '',
    error_message: '',
    recovery: '',
    review_reason: '',
    reported_amount: null,
    reported_currency: '',
    asked_amount: null,
    accepted_at: null,
    accepted_by: null,
    accepted_by_name: null,
    acceptance_reason: '',
    sent_at: null,
    completed_at: '2026-03-04T12:00:00Z',
    created_at: '2026-03-04T12:00:00Z',
    ...change,
  };
}

/** Maria Gonzalez's card, charged by Stripe. */
export function anOnlinePayment(change: Partial<Payment> = {}): Payment {
  return aPayment({
    method: 'online',
    reference_number: '',
    gateway_config: 'gateway-1',
    gateway_name: 'Stripe',
    gateway_transaction_id: 'pi_1',
    provider_status: 'completed',
    sent_at: '2026-03-04T12:00:00Z',
    ...change,
  });
}

/** The line of a payment that settles the rent. */
export function aPosting(change: Partial<Posting> = {}): Posting {
  return {
    id: 'posting-1',
    account: 'account-1',
    account_code: '1200',
    account_name: 'Receivable',
    charge: 'charge-1',
    charge_description: 'Rent for March 2026',
    charge_due_date: '2026-03-05',
    charge_reference_id: 'invoice-1',
    side: 'credit',
    amount: '1850.00',
    ...change,
  };
}
