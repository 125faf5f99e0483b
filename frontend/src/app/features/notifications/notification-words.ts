import {
  Channel,
  Coverage,
  Medium,
  MessageStatus,
  SuppressionReason,
  TemplateChannel,
} from '@api/models';
import { TagTone } from '@shared/ui/tag';

export function channelLabel(channel: Channel | TemplateChannel): string {
  const labels: Record<Channel | TemplateChannel, string> = {
    email: $localize`E-mail`,
    sms: $localize`Text message`,
    whatsapp: $localize`WhatsApp`,
    in_app: $localize`In the app`,
  };
  return labels[channel];
}

export const MESSAGE_TONES: Record<MessageStatus, TagTone> = {
  queued: 'plain',
  sending: 'plain',
  sent: 'good',
  delivered: 'good',
  bounced: 'bad',
  failed: 'bad',
  suppressed: 'warn',
  unknown: 'warn',
};

export function messageStatusLabel(status: MessageStatus): string {
  const labels: Record<MessageStatus, string> = {
    queued: $localize`Queued`,
    sending: $localize`Being sent`,
    sent: $localize`Sent`,
    delivered: $localize`Delivered`,
    bounced: $localize`Bounced`,
    failed: $localize`Failed`,
    suppressed: $localize`Held back`,
    unknown: $localize`Not known`,
  };
  return labels[status];
}

export function mediumLabel(medium: Medium): string {
  const labels: Record<Medium, string> = {
    email: $localize`E-mail`,
    phone: $localize`Phone`,
  };
  return labels[medium];
}

export function coverageLabel(coverage: Coverage): string {
  const labels: Record<Coverage, string> = {
    everything: $localize`Everything`,
    optional: $localize`What can be unsubscribed`,
  };
  return labels[coverage];
}

export function reasonLabel(reason: SuppressionReason): string {
  const labels: Record<SuppressionReason, string> = {
    stopped: $localize`Answered STOP`,
    unsubscribed: $localize`Unsubscribed`,
    bounced: $localize`Bounced`,
    complained: $localize`Marked as spam`,
    manual: $localize`Entered by hand`,
  };
  return labels[reason];
}
