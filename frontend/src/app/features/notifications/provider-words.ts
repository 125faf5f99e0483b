import { EmailProvider, EmailSettings, SmsSettings } from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** Names are not translated. */
export function emailProviderLabel(provider: EmailProvider): string {
  return provider === 'sendgrid' ? 'SendGrid' : $localize`Mail server (SMTP)`;
}

export type Encryption = 'starttls' | 'tls' | 'none';

export function encryptionOf({ use_tls, use_ssl }: EmailSettings): Encryption {
  if (use_ssl) return 'tls';
  return use_tls ? 'starttls' : 'none';
}

export function encryptionLabel(encryption: Encryption): string {
  const labels: Record<Encryption, string> = {
    starttls: $localize`STARTTLS (port 587)`,
    tls: $localize`TLS from the start (port 465)`,
    none: $localize`None`,
  };
  return labels[encryption];
}

/** By whose account messages leave, if at all. */
export function providerState(settings: EmailSettings | SmsSettings): {
  readonly label: string;
  readonly tone: TagTone;
} {
  if (settings.is_only_logged) return { label: $localize`Nothing leaves`, tone: 'warn' };
  if (settings.is_from_environment) return { label: $localize`The installation's`, tone: 'plain' };
  if (!settings.is_active) return { label: $localize`Switched off`, tone: 'plain' };
  return { label: $localize`Active`, tone: 'good' };
}

/** Under the field of a secret that may be left empty. */
export function keptHint(end: string): string {
  return end ? $localize`Set, ends in ${end}:end:; leave empty to keep.` : '';
}
