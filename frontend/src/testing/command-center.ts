import {
  BulkBatch,
  BulkItem,
  CommandPage,
  CommandUnit,
  Previewed,
  QueuedAction,
} from '@api/models';

/** Maria Santos stays from month to month; a renewal is suggested. */
export function aCommandUnit(change: Partial<CommandUnit> = {}): CommandUnit {
  return {
    id: 'unit-1',
    unit_number: '1624B',
    unit_status: 'occupied',
    property_id: 'property-1',
    property_name: 'Union Square Flats',
    building_id: null,
    building_name: null,
    lifecycle_state: 'month_to_month',
    lease_id: 'lease-1',
    tenant_id: 'tenant-1',
    tenant_name: 'Maria Santos',
    rent: '1100.00',
    market_rent: '1175.00',
    lease_end_date: null,
    notice_move_out_date: null,
    event_date: null,
    days_to_event: null,
    risk_level: 'medium',
    ai_action: {
      id: 'action-1',
      unit_id: 'unit-1',
      action_type: 'renewal_offer',
      description: 'Offer renewal @ $1,150',
      confidence_score: '0.92',
      priority: 'urgent',
      suggested_payload: { rent_amount: '1150.00', term_months: 12 },
      generation_reason: 'Month-to-month for 86 days (+0.68).',
      status: 'pending',
    },
    ...change,
  };
}

export function aCommandPage(units: CommandUnit[], change: Partial<CommandPage> = {}): CommandPage {
  return {
    units,
    total: units.length,
    total_rent: '4575.00',
    page: 1,
    pages: 1,
    summary: { active_count: 300, mtm_count: 60, notice_count: 40, vacant_count: 12 },
    ...change,
  };
}

export function aQueuedAction(change: Partial<QueuedAction> = {}): QueuedAction {
  return {
    id: 'action-1',
    unit: 'unit-1',
    unit_number: '1624B',
    lease: 'lease-1',
    property: 'property-1',
    property_name: 'Union Square Flats',
    tenant_name: 'Maria Santos',
    action_type: 'renewal_offer',
    description: 'Offer renewal @ $1,150',
    suggested_payload: { rent_amount: '1150.00', term_months: 12 },
    generated_content: null,
    confidence_score: '0.92',
    priority: 'urgent',
    lifecycle_state: 'month_to_month',
    status: 'pending',
    generation_reason: 'Month-to-month for 86 days (+0.68).',
    basis: {
      as_of: '2026-03-28',
      current_rent: '1100.00',
      market_rent: '1175.00',
      churn_score: 0.6,
      parts: [
        { words: 'Month-to-month for 86 days', share: '0.83' },
        { words: 'The risk that they leave is 0.60', share: '0.09' },
      ],
    },
    generated_at: '2026-03-28T03:30:00Z',
    decided_at: null,
    decided_by: '',
    dismissal_reason: '',
    executed_at: null,
    executed_by: '',
    execution_method: '',
    bulk_batch_id: null,
    created_at: '2026-03-28T03:30:00Z',
    updated_at: '2026-03-28T03:30:00Z',
    ...change,
  };
}

export function aPreview(change: Partial<Previewed> = {}): Previewed {
  return {
    unit_id: 'unit-1',
    unit_number: '1624B',
    property_name: 'Union Square Flats',
    tenant_name: 'Maria Santos',
    current_rent: '1100.00',
    proposed_rent: '1150.00',
    market_rent: '1175.00',
    term_months: 12,
    effective_date: null,
    inspection_date: null,
    subject: 'An offer to renew',
    content: 'Dear Maria Santos, we would be glad if you stayed.',
    is_own_content: false,
    channels: ['email'],
    problem: '',
    ...change,
  };
}

export function aBatch(change: Partial<BulkBatch> = {}): BulkBatch {
  return {
    id: 'batch-1',
    action_type: 'renewal_offer',
    unit_count: 3,
    sent_count: 2,
    failed_count: 1,
    suggested_payload: {},
    executed_by: 'user:ann@example.com',
    execution_method: 'email',
    scheduled_for: null,
    status: 'sent',
    result_summary: '2 sent, 1 failed.',
    job: null,
    started_at: '2026-03-28T12:00:00Z',
    finished_at: '2026-03-28T12:00:01Z',
    cancelled_by: '',
    created_at: '2026-03-28T12:00:00Z',
    updated_at: '2026-03-28T12:00:01Z',
    ...change,
  };
}

export function aBatchItem(change: Partial<BulkItem> = {}): BulkItem {
  return {
    id: 'item-1',
    batch: 'batch-1',
    unit: 'unit-1',
    unit_number: '1624B',
    property: 'property-1',
    property_name: 'Union Square Flats',
    lease: 'lease-1',
    tenant_name: 'Maria Santos',
    status: 'failed',
    failure: 'The tenant has no e-mail address.',
    failure_code: 'cannot_be_done',
    attempts: 1,
    content: '',
    outcome: {},
    done_at: '2026-03-28T12:00:01Z',
    created_at: '2026-03-28T12:00:00Z',
    ...change,
  };
}
