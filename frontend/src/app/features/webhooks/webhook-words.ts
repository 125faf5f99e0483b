import { DeliveryStatus, WebhookDelivery, WebhookEndpoint, WebhookEventType } from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** A test event is in no list of what can be subscribed to. */
export const PING = 'webhook.ping';

export const DELIVERY_TONES: Record<DeliveryStatus, TagTone> = {
  pending: 'warn',
  delivered: 'good',
  failed: 'bad',
};

export function deliveryStatusLabel(status: DeliveryStatus): string {
  const labels: Record<DeliveryStatus, string> = {
    pending: $localize`On its way`,
    delivered: $localize`Delivered`,
    failed: $localize`Failed`,
  };
  return labels[status];
}

/** What the server said to the last attempt, or why it said nothing. */
export function answerOf({ response_status, problem }: WebhookDelivery): string {
  return response_status ? `HTTP ${response_status}` : problem || '–';
}

/** Why an endpoint is not called any more. */
export function whyOff({ disabled_reason }: WebhookEndpoint): string {
  const reasons: Record<string, string> = {
    failing: $localize`No call arrived there for five days.`,
    gone: $localize`Its server answered that it is gone for good.`,
    by_hand: $localize`Somebody switched it off.`,
  };
  return reasons[disabled_reason] ?? '';
}

export interface EventGroup {
  readonly subject: string;
  readonly label: string;
  readonly events: readonly WebhookEventType[];
}

/** Events by what they are about: the word before the dot. */
export function bySubject(events: readonly WebhookEventType[]): EventGroup[] {
  const groups = new Map<string, WebhookEventType[]>();
  for (const event of events) {
    const subject = event.name.split('.')[0];
    groups.set(subject, [...(groups.get(subject) ?? []), event]);
  }
  return [...groups].map(([subject, of]) => ({
    subject,
    label: subjectLabel(subject),
    events: of,
  }));
}

function subjectLabel(subject: string): string {
  const labels: Record<string, string> = {
    billing: $localize`Billing`,
    bitcoin_payment: $localize`Bitcoin payments`,
    bitcoin_transfer: $localize`Bitcoin transfers`,
    bulk_action: $localize`Bulk actions`,
    invitation: $localize`Invitations`,
    invoice: $localize`Invoices`,
    lease: $localize`Leases`,
    ledger: $localize`Ledger`,
    member: $localize`People`,
    message: $localize`Messages`,
    collection: $localize`Collections`,
    payment: $localize`Payments`,
    property: $localize`Properties`,
    renewal: $localize`Renewals`,
    vendor: $localize`Vendors`,
    work_order: $localize`Work orders`,
  };
  return labels[subject] ?? subject.replaceAll('_', ' ');
}
