import { PreferredChannel, Topic } from '@api/models';

/** What a person can be written to about. */
export function topicLabel(topic: Topic): string {
  const labels: Record<Topic, string> = {
    weather_updates: $localize`Weather`,
    new_invoice: $localize`New invoices`,
    past_due_balance: $localize`What is past due`,
    messages: $localize`Messages`,
    announcements: $localize`Announcements`,
    rewards: $localize`Rewards`,
    work_orders: $localize`Work orders`,
    payments: $localize`Payments`,
    documents: $localize`Documents`,
    leases: $localize`Leases`,
  };
  return labels[topic];
}

export function preferredChannelLabel(channel: PreferredChannel): string {
  const labels: Record<PreferredChannel, string> = {
    email: $localize`By e-mail`,
    sms: $localize`By text message`,
    both: $localize`By both`,
    none: $localize`Only in the app`,
  };
  return labels[channel];
}
