import { ProviderName, WebhookStatus } from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** Names are not translated. */
const PROVIDERS: Record<ProviderName, string> = {
  authorize_net: 'Authorize.Net',
  bitcoin: 'Bitcoin',
  braintree: 'Braintree',
  flutterwave: 'Flutterwave',
  paypal: 'PayPal',
  paystack: 'Paystack',
  plaid_ach: 'Plaid + ACH',
  square: 'Square',
  stripe: 'Stripe',
};

export function providerLabel(provider: ProviderName): string {
  return PROVIDERS[provider];
}

/** Where a provider wants to be told our address. */
export function webhookHelp(provider: ProviderName): string {
  const places: Record<ProviderName, string> = {
    stripe: $localize`At Stripe: Developers, Webhooks, Add an endpoint.`,
    plaid_ach: $localize`At Stripe, which makes the debit: Developers, Webhooks, Add an endpoint.`,
    paystack: $localize`At Paystack: Settings, API keys and webhooks, Webhook URL.`,
    flutterwave: $localize`At Flutterwave: Settings, Webhooks, URL, with the secret hash.`,
    square: $localize`At Square: your application, Webhooks, Subscriptions.`,
    braintree: $localize`At Braintree: Settings, API, Webhooks, Create new webhook.`,
    authorize_net: $localize`At Authorize.Net: Account, Settings, Webhooks, Add endpoint.`,
    paypal: $localize`At PayPal: Apps and credentials, your app, Add webhook.`,
    bitcoin: '',
  };
  return places[provider];
}

export const WEBHOOK_TONES: Record<WebhookStatus, TagTone> = {
  received: 'warn',
  processed: 'good',
  failed: 'bad',
  ignored: 'plain',
};

export function webhookStatusLabel(status: WebhookStatus): string {
  const labels: Record<WebhookStatus, string> = {
    received: $localize`Waiting`,
    processed: $localize`Processed`,
    failed: $localize`Failed`,
    ignored: $localize`Ignored`,
  };
  return labels[status];
}

/** What a webhook tells, whatever its provider calls it. */
export function webhookKindLabel(kind: string): string {
  const labels: Record<string, string> = {
    payment_completed: $localize`Payment completed`,
    payment_approved: $localize`Payment approved`,
    payment_requires_action: $localize`Payer has to act`,
    payment_processing: $localize`Payment on its way`,
    payment_failed: $localize`Payment failed`,
    payment_cancelled: $localize`Payment cancelled`,
    refund_pending: $localize`Refund on its way`,
    refund_completed: $localize`Refund completed`,
    refund_failed: $localize`Refund failed`,
    dispute_opened: $localize`Dispute opened`,
    dispute_updated: $localize`Dispute changed`,
    dispute_won: $localize`Dispute won`,
    other: $localize`Something else`,
    dispute_lost: $localize`Dispute lost`,
  };
  return labels[kind] ?? (kind ? kind.replaceAll('_', ' ') : '–');
}

/** By what a provider lets people pay. */
export function methodWord(method: string): string {
  const labels: Record<string, string> = {
    card: $localize`cards`,
    bank_account: $localize`bank accounts`,
    bank_transfer: $localize`bank transfers`,
    ussd: 'USSD',
    mobile_money: $localize`mobile money`,
    paypal: 'PayPal',
    crypto: $localize`Bitcoin`,
  };
  return labels[method] ?? method;
}
