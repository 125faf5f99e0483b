import { Factor, RenewalStatus, RentStrategy, RiskLevel } from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** From the likeliest to leave on. */
export const RISK_LEVELS: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low'];

/** While a lease has one of these it gets no other. */
export const OPEN_STATUSES: readonly RenewalStatus[] = ['pending', 'approved', 'sent'];

export function riskLabel(level: RiskLevel): string {
  const labels: Record<RiskLevel, string> = {
    critical: $localize`Critical`,
    high: $localize`High`,
    medium: $localize`Medium`,
    low: $localize`Low`,
  };
  return labels[level];
}

export const RISK_COLOURS: Record<RiskLevel, string> = {
  critical: 'var(--red)',
  high: 'var(--orange)',
  medium: 'var(--amber)',
  low: 'var(--teal)',
};

export const STATUS_TONES: Record<RenewalStatus, TagTone> = {
  pending: 'warn',
  approved: 'plain',
  sent: 'plain',
  accepted: 'good',
  declined: 'bad',
  expired: 'plain',
};

export function renewalStatusLabel(status: RenewalStatus): string {
  const labels: Record<RenewalStatus, string> = {
    pending: $localize`To review`,
    approved: $localize`Approved`,
    sent: $localize`Sent`,
    accepted: $localize`Accepted`,
    declined: $localize`Declined`,
    expired: $localize`Expired`,
  };
  return labels[status];
}

export function strategyLabel(strategy: RentStrategy): string {
  const labels: Record<RentStrategy, string> = {
    hold: $localize`Hold the rent`,
    below_market_retain: $localize`Below the market, to keep them`,
    market_rate: $localize`Towards the market`,
    above_market_premium: $localize`Premium above the market`,
  };
  return labels[strategy];
}

export function factorLabel(factor: Factor): string {
  const labels: Record<Factor, string> = {
    late_payments: $localize`Late payments`,
    maintenance_requests: $localize`Repairs`,
    rent_gap: $localize`Rent against the market`,
    tenure_short: $localize`Short tenure`,
    market_trend: $localize`Vacancy of the property`,
  };
  return labels[factor];
}

/** `user:ann@example.com` → the address; the tenant's own answer and our own work by name. */
export function authorOf(actor: string): string {
  const [kind, name = ''] = actor.split(/:(.*)/s);
  if (kind === 'user') return name;
  if (kind === 'key') return $localize`API key ${name}:name:`;
  return kind === 'tenant' ? $localize`The tenant, by the link` : $localize`UnitCycle`;
}
