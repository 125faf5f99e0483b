import { Gateway, Provider, WebhookEvent } from '@api/models';

/** An account at Stripe that works. */
export function aGateway(change: Partial<Gateway> = {}): Gateway {
  return {
    id: 'gateway-1',
    provider: 'stripe',
    provider_label: 'Stripe',
    display_name: 'Cards',
    is_active: true,
    is_default: true,
    config: { publishable_key: 'pk_test_1' },
    secrets: { secret_key: '••••0001' },
    supported_methods: [],
    webhook_url: 'https://rent.example.com/api/v1/webhooks/stripe/gateway-1/',
    last_tested_at: '2026-03-04T12:00:00Z',
    last_test_problem: '',
    created_at: '2026-03-01T12:00:00Z',
    updated_at: '2026-03-01T12:00:00Z',
    ...change,
  };
}

/** What Stripe needs, less one secret. */
export function aProvider(change: Partial<Provider> = {}): Provider {
  return {
    name: 'stripe',
    label: 'Stripe',
    settings: [
      {
        key: 'secret_key',
        label: 'Secret key',
        help: 'Begins with sk_.',
        secret: true,
        required: true,
        choices: [],
        default: '',
      },
      {
        key: 'publishable_key',
        label: 'Publishable key',
        help: 'Begins with pk_.',
        secret: false,
        required: true,
        choices: [],
        default: '',
      },
    ],
    currencies: ['USD'],
    methods: ['card', 'bank_account'],
    payload: [],
    has_webhook: true,
    ...change,
  };
}

/** Stripe says that a card was charged. */
export function aWebhook(change: Partial<WebhookEvent> = {}): WebhookEvent {
  return {
    id: 'webhook-1',
    gateway_config: 'gateway-1',
    gateway_name: 'Cards',
    provider: 'stripe',
    event_type: 'payment_intent.succeeded',
    kind: 'payment_completed',
    event_id: 'evt_1',
    is_verified: true,
    deliveries: 2,
    status: 'processed',
    payment: 'payment-1',
    error_message: '',
    ip_address: '127.0.0.1',
    attempts: 1,
    next_attempt_at: null,
    processed_at: '2026-03-04T12:00:01Z',
    created_at: '2026-03-04T12:00:00Z',
    ...change,
  };
}
