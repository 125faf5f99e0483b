import { Inbox } from '@api/models';

/** Somebody gave Ann a work order. */
export function aNotification(change: Partial<Inbox> = {}): Inbox {
  return {
    id: 'n1',
    category: 'work_order',
    event_type: 'work_order_assigned',
    title: 'A work order is assigned to you',
    body: 'WO-7: The tap drips.',
    action_url: '/work-orders/w7',
    is_read: false,
    read_at: null,
    created_at: '2026-03-28T12:00:00Z',
    ...change,
  };
}
