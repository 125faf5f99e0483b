import { AuditList$Params } from '@api/fn/audit/audit-list';

/** The kinds of things whose changes are kept, as the API names them. */
export type Model = NonNullable<AuditList$Params['model']>;

interface About {
  readonly label: string;
  /** Where one of them has its page: a place of its own, or the list it is in. */
  readonly page?: (id: string) => string;
}

const ABOUT: Record<Model, About> = {
  'properties.property': { label: $localize`Property`, page: (id) => `/properties/${id}` },
  'properties.building': { label: $localize`Building` },
  'properties.floor': { label: $localize`Floor` },
  'units.unit': { label: $localize`Unit`, page: (id) => `/units/${id}` },
  'units.equipment': { label: $localize`Equipment` },
  'tenants.lease': { label: $localize`Lease`, page: (id) => `/lifecycle/${id}` },
  'tenants.tenant': { label: $localize`Tenant`, page: (id) => `/tenants/${id}` },
  'tenants.occupant': { label: $localize`Occupant` },
  'work_orders.workorder': { label: $localize`Work order`, page: (id) => `/work-orders/${id}` },
  'vendors.vendor': { label: $localize`Vendor`, page: (id) => `/vendors/${id}` },
  'billing.invoice': { label: $localize`Invoice`, page: (id) => `/billing/invoices/${id}` },
  'billing.recurringcharge': { label: $localize`Recurring charge` },
  'billing.billingcycle': { label: $localize`Billing cycle` },
  'billing.propertybilling': { label: $localize`Billing terms of a property` },
  'billing.leasebilling': { label: $localize`Billing terms of a lease` },
  'bitcoin.bitcoinpayment': { label: $localize`Bitcoin payment` },
  'bitcoin.bitcointransfer': { label: $localize`Bitcoin transfer` },
  'bitcoin.bitcoinwalletconfig': { label: $localize`Bitcoin wallet` },
  'ledger.account': { label: $localize`Ledger account`, page: () => '/ledger/trial-balance' },
  'accounts.organization': {
    label: $localize`Organisation`,
    page: () => '/settings/organization',
  },
  'accounts.membership': { label: $localize`Member`, page: () => '/people' },
  'accounts.invitation': { label: $localize`Invitation`, page: () => '/people' },
  'notifications.messagetemplate': { label: $localize`Message template` },
  'notifications.preference': { label: $localize`Message preference` },
  'notifications.suppression': { label: $localize`Suppressed address` },
  'notifications.notificationgroup': { label: $localize`Notification group` },
  'notifications.emailsettings': { label: $localize`E-mail settings` },
  'notifications.smssettings': { label: $localize`SMS settings` },
  'renewals.renewalrecommendation': { label: $localize`Renewal` },
  'renewals.renewalsettings': { label: $localize`Renewal settings` },
  'portfolio_command.aiactionqueue': { label: $localize`Suggestion for a unit` },
  'portfolio_command.commandcentersettings': { label: $localize`Command center settings` },
  'rent_collections.collectioncase': { label: $localize`Collection case` },
  'rent_collections.paymentplan': { label: $localize`Payment plan` },
  'rent_collections.collectionstop': { label: $localize`Stop of collections` },
  'rent_collections.collectionsettings': { label: $localize`Collection settings` },
  'rent_collections.collectionwording': { label: $localize`Wording of a reminder` },
  'payments.payment': { label: $localize`Payment` },
  'payments.paymentgatewayconfig': { label: $localize`Payment gateway` },
  'payments.refund': { label: $localize`Refund` },
  'payments.dispute': { label: $localize`Dispute` },
  'webhooks.webhookendpoint': { label: $localize`Webhook` },
  'agents.autonomysetting': { label: $localize`Autonomy of an agent` },
  'agents.aibudget': { label: $localize`AI budget` },
  'agents.proposal': { label: $localize`Proposal` },
  'accounts.apikey': { label: $localize`API key`, page: () => '/api-keys' },
};

export const MODELS = Object.keys(ABOUT) as Model[];

export function isModel(value: unknown): value is Model {
  return MODELS.includes(value as Model);
}

/** What people call a kind of thing; one that is not known here by its own name. */
export function modelLabel(model: string): string {
  return isModel(model) ? ABOUT[model].label : model;
}

export function pageOfObject(model: string, id: string): string | null {
  return (isModel(model) && ABOUT[model].page?.(id)) || null;
}
