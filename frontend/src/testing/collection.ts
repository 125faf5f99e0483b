import {
  Action,
  Case,
  CaseDetail,
  CollectionSettings,
  CollectionStats,
  Installment,
  Plan,
  Stop,
  TimelineStep,
  Wording,
  Wordings,
} from '@api/models';

const DAYS = [1, 3, 5, 8, 12];
const DUE_ON = ['2026-03-24', '2026-03-26', '2026-03-28', '2026-03-31', '2026-04-04'];

/** As it stands on March 28, 2026: two steps went out, the third is due. */
function timeline(): TimelineStep[] {
  return DAYS.map((days, place) => ({
    step: place + 1,
    label: `Step ${place + 1}`,
    days,
    due_on: DUE_ON[place],
    state: place < 2 ? 'done' : place === 2 ? 'due' : 'ahead',
    is_present: place === 2,
  }));
}

/** Lisa Park owes $1,850.00 since March 23, 2026. */
export function aCase(change: Partial<Case> = {}): Case {
  return {
    id: 'case-1',
    tenant: 'tenant-1',
    tenant_name: 'Lisa Park',
    lease: 'lease-1',
    lease_number: 'L-100',
    unit: 'unit-1',
    unit_number: 'A-205',
    property: 'property-1',
    property_name: 'Harbor View',
    original_amount_due: '1800.00',
    current_balance: '1850.00',
    late_fee_total: '50.00',
    days_overdue: 5,
    due_date: '2026-03-23',
    escalation_level: 2,
    shown_level: 3,
    next_action: {
      step: 3,
      label: 'Formal notice',
      on: '2026-03-28',
      tone: 'firm',
      channels: ['email', 'letter'],
      needs_approval: false,
    },
    timeline: timeline(),
    round: 1,
    late_12m: 2,
    tenant_risk_profile: 'standard',
    tone: 'firm',
    status: 'open',
    resolved_at: null,
    last_step_on: '2026-03-26',
    hindrance: '',
    assigned_to: '',
    notes: '',
    created_at: '2026-03-24T12:00:00Z',
    updated_at: '2026-03-28T12:00:00Z',
    ...change,
  };
}

export function anAction(change: Partial<Action> = {}): Action {
  return {
    id: 'action-2',
    case: 'case-1',
    action_type: 'email',
    escalation_level: 2,
    round: 1,
    step: 2,
    channel: 'email',
    subject: 'What is open for A-205',
    message_text: 'Dear Lisa Park,\n\n1,850.00 USD is open.',
    tone_used: 'firm',
    ai_generated: false,
    reason: 'Overdue for 3 days, 2 late payments in 12 months.',
    state: 'sent',
    state_reason: '',
    message_id: 'message-2',
    author: 'system',
    sent_at: '2026-03-26T13:00:00Z',
    delivered: true,
    opened: false,
    response_received: false,
    created_at: '2026-03-26T12:59:00Z',
    ...change,
  };
}

export function aCaseDetail(change: Partial<CaseDetail> = {}): CaseDetail {
  return {
    ...aCase(),
    actions: [
      anAction({
        id: 'action-1',
        action_type: 'sms',
        step: 1,
        channel: 'sms',
        subject: '',
        message_text: 'Hello Lisa Park',
        tone_used: 'friendly',
        ai_generated: true,
        sent_at: '2026-03-24T13:00:00Z',
      }),
      anAction(),
    ],
    payment_plan: null,
    earlier_plans: [],
    stops: [],
    ...change,
  };
}

export function anInstallment(change: Partial<Installment> = {}): Installment {
  return {
    id: 'part-1',
    installment_number: 1,
    amount: '616.66',
    paid_amount: '0.00',
    due_date: '2026-04-04',
    paid_date: null,
    status: 'pending',
    ...change,
  };
}

export function aPlan(change: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    case: 'case-1',
    total_amount: '1850.00',
    num_installments: 3,
    installment_amount: '616.66',
    start_date: '2026-04-04',
    status: 'proposed',
    offered_by: 'user:ann@example.com',
    accepted_at: null,
    accepted_by: '',
    replaced_at: null,
    installments: [
      anInstallment(),
      anInstallment({ id: 'part-2', installment_number: 2, due_date: '2026-05-04' }),
      anInstallment({
        id: 'part-3',
        installment_number: 3,
        amount: '616.68',
        due_date: '2026-06-04',
      }),
    ],
    created_at: '2026-03-28T12:00:00Z',
    updated_at: '2026-03-28T12:00:00Z',
    ...change,
  };
}

export function aStop(change: Partial<Stop> = {}): Stop {
  return {
    id: 'stop-1',
    kind: 'dispute',
    note: 'Says the heating was broken.',
    until: null,
    placed_by: 'user:ann@example.com',
    lifted_at: null,
    lifted_by: '',
    lifted_because: '',
    created_at: '2026-03-27T12:00:00Z',
    ...change,
  };
}

export function collectionStats(change: Partial<CollectionStats> = {}): CollectionStats {
  return {
    total_overdue: '47280.00',
    cases_open: 23,
    cases_on_plan: 4,
    cases_escalated: 2,
    amount_on_plan: '12400.00',
    paid_this_week: 8,
    amount_paid_this_week: '9100.00',
    by_level: { '0': 1, '1': 8, '2': 5, '3': 4, '4': 3, '5': 2 },
    drafts_waiting: 3,
    letters_to_post: 1,
    plans_proposed: 2,
    ...change,
  };
}

export function collectionSettings(change: Partial<CollectionSettings> = {}): CollectionSettings {
  return {
    most_installments: 6,
    longest_months: 6,
    least_installment: '50.00',
    first_within_days: 30,
    grace_days: 5,
    ...change,
  };
}

export function aWording(change: Partial<Wording> = {}): Wording {
  return {
    step: 1,
    tone: 'friendly',
    subject: 'A reminder about {{ unit }}',
    body: 'Dear {{ tenant_name }},\n\n{{ balance }} was due. {{ late_fees }}\n\n{{ pay_here }}',
    sms: 'Hello {{ tenant_name }}, {{ balance }} was due.',
    is_own: false,
    channels: ['sms'],
    instead: ['email', 'letter'],
    variables: ['tenant_name', 'unit', 'balance', 'late_fees', 'pay_here', 'plan_link'],
    ...change,
  };
}

export function wordings(...rows: Wording[]): Wordings {
  return {
    wordings: rows,
    variables: {
      tenant_name: 'Maria Gonzalez',
      unit: '12B',
      balance: '1,250.00 USD',
      late_fees: 'This includes late fees of 50.00 USD.',
      pay_here: 'You can see what is owed here: https://example.com/invoice',
      plan: '3 monthly instalments.',
      plan_link: 'https://example.com/plan',
    },
  };
}
