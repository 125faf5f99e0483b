import { Message, Suppression, Template } from '@api/models';

/** A reminder that Maria Gonzalez got. */
export function aMessage(change: Partial<Message> = {}): Message {
  return {
    id: 'message-1',
    channel: 'email',
    status: 'delivered',
    status_reason: '',
    recipient: 'maria@example.com',
    recipient_name: 'Maria Gonzalez',
    subject: 'Your rent is due soon',
    body_preview: 'Hello Maria, your rent is due on March 5.',
    event_type: 'payment_reminder',
    topic: 'past_due_balance',
    source: 'event',
    provider: 'smtp',
    provider_id: 'abc-1',
    attempts: 1,
    next_attempt_at: '2026-03-02T12:00:00Z',
    created_at: '2026-03-02T12:00:00Z',
    sent_at: '2026-03-02T12:00:05Z',
    settled_at: '2026-03-02T12:00:09Z',
    ...change,
  };
}

/** How a payment reminder is worded in an e-mail. */
export function aTemplate(change: Partial<Template> = {}): Template {
  return {
    event_type: 'payment_reminder',
    label: 'Payment reminder',
    category: 'billing',
    topic: 'past_due_balance',
    channel: 'email',
    subject: 'Your rent is due soon',
    body: 'Hello {{ recipient_name }}',
    html: '',
    is_own: false,
    variables: [{ name: 'recipient_name', meaning: 'Who it is sent to.', sample: 'Maria' }],
    ...change,
  };
}

/** An address that a mail provider reported as unsubscribed. */
export function anOptOut(change: Partial<Suppression> = {}): Suppression {
  return {
    id: 'opt-out-1',
    medium: 'email',
    address: 'maria@example.com',
    reason: 'unsubscribed',
    coverage: 'optional',
    note: '',
    created_at: '2026-03-02T12:00:00Z',
    lifted_at: null,
    lifted_because: '',
    ...change,
  };
}
