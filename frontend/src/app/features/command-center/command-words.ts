import { BatchStatus, ItemStatus, Method, Risk, SuggestedAction, UnitState } from '@api/models';
import { IconName } from '@shared/ui/icons';
import { TagTone } from '@shared/ui/tag';

/** The life cycle in its own order. */
export const STATES: readonly UnitState[] = ['active', 'month_to_month', 'notice', 'vacant'];
export const RISKS: readonly Risk[] = ['low', 'medium', 'high', 'unknown'];
/** What can be done for many units; an eviction is prepared by a person. */
export const BULK_ACTIONS: readonly SuggestedAction[] = [
  'renewal_offer',
  'early_renewal_nudge',
  'rent_increase_notice',
  'move_out_inspection',
  'listing_prep',
  'listing_update',
];
export const METHODS: readonly Method[] = ['email', 'sms', 'both', 'manual'];

const RENEWALS: readonly SuggestedAction[] = ['renewal_offer', 'early_renewal_nudge'];
const UNWRITTEN: readonly SuggestedAction[] = ['listing_prep', 'listing_update', 'eviction_prep'];

export const isRenewal = (action: SuggestedAction) => RENEWALS.includes(action);
/** Whether a tenant is written to. */
export const isWritten = (action: SuggestedAction) => !UNWRITTEN.includes(action);

/** What of a suggestion can be another number or day. */
export type NumberName = 'rent_amount' | 'term_months' | 'effective_date' | 'inspection_date';
export const AMOUNT = /^\s*\d{1,10}([.]\d{1,2})?\s*$/;
export const LONGEST_TERM = 60;

/** The numbers and days that an action takes instead of those that are suggested. */
export function numbersOf(action: SuggestedAction): readonly NumberName[] {
  if (isRenewal(action)) return ['rent_amount', 'term_months'];
  if (action === 'rent_increase_notice') return ['rent_amount', 'effective_date'];
  return action === 'move_out_inspection' ? ['inspection_date'] : [];
}

export function actionLabel(action: SuggestedAction): string {
  const labels: Record<SuggestedAction, string> = {
    renewal_offer: $localize`Offer renewal`,
    early_renewal_nudge: $localize`Offer early renewal`,
    rent_increase_notice: $localize`Rent increase notice`,
    move_out_inspection: $localize`Schedule inspection`,
    listing_prep: $localize`Prepare for listing`,
    listing_update: $localize`Update the listing`,
    eviction_prep: $localize`Eviction preparation`,
  };
  return labels[action];
}

export const ACTION_ICONS: Record<SuggestedAction, IconName> = {
  renewal_offer: 'repeat',
  early_renewal_nudge: 'hourglass',
  rent_increase_notice: 'arrow-up',
  move_out_inspection: 'calendar',
  listing_prep: 'work',
  listing_update: 'door',
  eviction_prep: 'warning',
};

export function riskLabel(risk: Risk): string {
  const labels: Record<Risk, string> = {
    low: $localize`Low`,
    medium: $localize`Medium`,
    high: $localize`High`,
    unknown: $localize`Unknown`,
  };
  return labels[risk];
}

export const RISK_TONES: Record<Risk, TagTone> = {
  low: 'good',
  medium: 'warn',
  high: 'bad',
  unknown: 'plain',
};

export function methodLabel(method: Method): string {
  const labels: Record<Method, string> = {
    email: $localize`E-mail`,
    sms: $localize`Text message`,
    both: $localize`E-mail and text message`,
    manual: $localize`By hand`,
  };
  return labels[method];
}

/** How tenants were told; a dash where an action writes to nobody. */
export function toldBy(action: SuggestedAction, method: Method): string {
  return isWritten(action) ? methodLabel(method) : '–';
}

/** By which a tenant is told, as the API names it. */
export function channelLabel(channel: string): string {
  return channel === 'email' || channel === 'sms' ? methodLabel(channel) : channel;
}

export function batchStatusLabel(status: BatchStatus, isScheduled = false): string {
  const labels: Record<BatchStatus, string> = {
    pending: isScheduled ? $localize`Scheduled` : $localize`Under way`,
    sent: $localize`Done`,
    failed: $localize`Failed`,
    cancelled: $localize`Cancelled`,
  };
  return labels[status];
}

export const BATCH_TONES: Record<BatchStatus, TagTone> = {
  pending: 'warn',
  sent: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

export function itemStatusLabel(status: ItemStatus): string {
  const labels: Record<ItemStatus, string> = {
    waiting: $localize`Waiting`,
    sent: $localize`Sent`,
    prepared: $localize`Prepared`,
    failed: $localize`Failed`,
    cancelled: $localize`Cancelled`,
  };
  return labels[status];
}

export const ITEM_TONES: Record<ItemStatus, TagTone> = {
  waiting: 'plain',
  sent: 'good',
  prepared: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

/** `user:ann@example.com` → the address. */
export function authorOf(actor: string): string {
  const [kind, name = ''] = actor.split(/:(.*)/s);
  if (kind === 'user') return name;
  return kind === 'key' ? $localize`API key ${name}:name:` : $localize`UnitCycle`;
}
