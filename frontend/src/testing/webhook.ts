import { WebhookDelivery, WebhookEndpoint } from '@api/models';

/** A server that is told of payments, and answers. */
export function anEndpoint(change: Partial<WebhookEndpoint> = {}): WebhookEndpoint {
  return {
    id: '0f0e0d0c-0000-4000-8000-000000000001',
    url: 'https://hooks.example.com/rent',
    description: 'Books',
    event_types: ['payment.received', 'payment.returned'],
    is_active: true,
    disabled_at: null,
    disabled_reason: '',
    failing_since: null,
    previous_valid_until: null,
    created_at: '2026-03-01T12:00:00Z',
    updated_at: '2026-03-01T12:00:00Z',
    ...change,
  };
}

/** It was told that a tenant paid. */
export function aDelivery(change: Partial<WebhookDelivery> = {}): WebhookDelivery {
  return {
    id: 'delivery-1',
    endpoint: anEndpoint().id,
    endpoint_url: anEndpoint().url,
    event_id: 'event-1',
    event_type: 'payment.received',
    subject_id: 'payment-1',
    status: 'delivered',
    attempts: 1,
    next_attempt_at: '2026-03-04T12:00:00Z',
    last_attempt_at: '2026-03-04T12:00:01Z',
    delivered_at: '2026-03-04T12:00:01Z',
    response_status: 204,
    response_text: '',
    problem: '',
    created_at: '2026-03-04T12:00:00Z',
    ...change,
  };
}
