import { ExplainedFactor, Renewal, RenewalSettings, RenewalStats } from '@api/models';

const FACTORS: [ExplainedFactor['factor'], number, number][] = [
  ['late_payments', 0.5, 0.3],
  ['maintenance_requests', 0.4, 0.15],
  ['rent_gap', 0.5, 0.25],
  ['tenure_short', 0.635, 0.15],
  ['market_trend', 0.6, 0.15],
];

/** Maria Gonzalez may leave; a small increase is advised. */
export function aRenewal(change: Partial<Renewal> = {}): Renewal {
  return {
    id: 'renewal-1',
    lease: 'lease-1',
    lease_number: 'L-100',
    tenant: 'tenant-1',
    tenant_name: 'Maria Gonzalez',
    unit: 'unit-1',
    unit_number: 'A-102',
    property: 'property-1',
    property_name: 'Harbor View',
    churn_score: 0.52,
    gauge: 52,
    churn_risk_level: 'high',
    churn_factors: Object.fromEntries(FACTORS.map(([factor, value]) => [factor, value])),
    explanation: FACTORS.map(([factor, value, weight]) => ({
      factor,
      label: factor,
      value,
      weight,
      points: Math.round(value * weight * 1000) / 10,
      words: 'As the API says it.',
    })),
    current_rent: '1850.00',
    market_rent: '2000.00',
    recommended_rent: '1887.00',
    rent_increase_pct: 2,
    rent_strategy: 'below_market_retain',
    rent_reasoning: 'High risk of leaving.',
    basis: {
      as_of: '2026-03-28',
      since: '2025-03-28',
      lease_status: 'active',
      lease_begin_date: '2025-07-01',
      lease_end_date: '2026-06-30',
      charges_12m: 12,
      late_12m: 3,
      work_orders_12m: 4,
      current_rent: '1850.00',
      unit_market_rent: '2000.00',
      market_source: 'unit',
      tenure_days: 270,
      total_units: 100,
      vacant_units: 4,
      most_increase_percent: '10.00',
      advised_rent: '1887.00',
    },
    recommended_term_months: 12,
    recommended_lease_start: '2026-07-01',
    recommended_lease_end: '2027-06-30',
    is_month_to_month: false,
    renewal_letter_text: 'Dear Maria Gonzalez,\n\nwe would be glad if you stayed.',
    renewal_letter_generated_at: '2026-03-28T12:00:00Z',
    letter_is_edited: false,
    letter_by_model: false,
    status: 'pending',
    reviewed_by: '',
    reviewed_at: null,
    sent_at: null,
    answer_by: null,
    answered_at: null,
    answered_by: '',
    decline_reason: '',
    created_at: '2026-03-28T12:00:00Z',
    updated_at: '2026-03-28T12:00:00Z',
    ...change,
  };
}

export function renewalStats(change: Partial<RenewalStats> = {}): RenewalStats {
  return {
    total_pending: 142,
    total_approved: 5,
    total_sent: 67,
    total_accepted: 51,
    total_declined: 12,
    acceptance_rate: 0.76,
    avg_churn_score: 0.34,
    projected_annual_revenue_increase: '48200.00',
    avg_rent_increase_pct: 4.2,
    by_risk_level: { low: 82, medium: 34, high: 19, critical: 7 },
    ...change,
  };
}

export function renewalSettings(change: Partial<RenewalSettings> = {}): RenewalSettings {
  return {
    most_increase_percent: '10.00',
    most_decrease_percent: '25.00',
    longest_term_months: 24,
    offer_days: 30,
    letter_subject: 'An offer to renew',
    letter_text: 'Dear {{ tenant_name }}',
    letter_variables: { tenant_name: 'Maria Gonzalez' },
    ...change,
  };
}
