import { AiRun, Budget, Capability, Proposal } from '@api/models';

/** A day on which little was spent. */
export function aBudget(change: Partial<Budget> = {}): Budget {
  return {
    daily_limit: '5.00',
    spent_today: '0.0123000000',
    spent_month: '1.5000000000',
    is_model_configured: true,
    ...change,
  };
}

/** Repair requests are sorted; it may act, and only suggests here. */
export function aCapability(change: Partial<Capability> = {}): Capability {
  return {
    name: 'work_orders.triage',
    label: 'Sort repair requests',
    purpose: 'Says what trade a request needs and how urgent it is.',
    prompt_version: 1,
    autonomy: 'suggest',
    default_autonomy: 'suggest',
    highest_autonomy: 'act_with_undo',
    cost_ceiling: '0.02',
    runs_month: 12,
    cost_today: '0.0000000000',
    cost_month: '0.0345000000',
    last_run: { id: 'run-1', outcome: 'answered', created_at: '2026-03-04T12:00:00Z' },
    evaluation: {
      prompt_version: 1,
      offline: { cases: 40, cases_right: 0.9, fields_right: 0.95, model: '' },
      model: null,
    },
    ...change,
  };
}

/** It waits for somebody. */
export function aProposal(change: Partial<Proposal> = {}): Proposal {
  return {
    id: 'proposal-1',
    kind: 'work_orders.sort',
    kind_label: 'Sort a work order',
    capability: 'work_orders.triage',
    run: 'run-1',
    subject_kind: 'work_orders.workorder',
    subject_id: 'order-1',
    title: 'Plumbing, urgent: Water under the sink',
    reason: 'The description tells of water on the floor.',
    facts: { Reported: 'Water under the sink' },
    payload: {},
    confidence: '0.90',
    autonomy: 'suggest',
    status: 'waiting',
    expires_at: '2026-03-11T12:00:00Z',
    decided_by: null,
    decided_by_name: null,
    decided_at: null,
    note: '',
    done_at: null,
    undone_by: null,
    undone_by_name: null,
    undone_at: null,
    failure: '',
    can_be_undone: true,
    created_at: '2026-03-04T12:00:00Z',
    updated_at: '2026-03-04T12:00:00Z',
    ...change,
  };
}

/** A model answered it. */
export function aRun(change: Partial<AiRun> = {}): AiRun {
  return {
    id: 'run-1',
    capability: 'work_orders.triage',
    prompt_version: 1,
    provider: 'anthropic',
    model: 'claude-haiku-4-5',
    outcome: 'answered',
    offline_reason: '',
    calls: 1,
    input_tokens: 900,
    output_tokens: 100,
    cache_write_tokens: 0,
    cache_read_tokens: 0,
    cost: '0.0014000000',
    duration_ms: 1234,
    confidence: '0.90',
    subject_kind: 'work_orders.workorder',
    subject_id: 'order-1',
    asked_by: 'person-1',
    asked_by_name: 'Priya Raman',
    job_id: null,
    request_id: 'req_1',
    created_at: '2026-03-04T12:00:00Z',
    finished_at: '2026-03-04T12:00:01Z',
    ...change,
  };
}
