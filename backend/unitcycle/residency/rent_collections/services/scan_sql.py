"""The statements of the scan: who owes what past its day, beside the cases there are.

Organisation is said as a constant as well: the wall is then checked once for a table, and not row by row.
"""

from unitcycle.finance.ledger.punctuality import PUNCTUALITY
from unitcycle.residency.rent_collections.rules.choices import RUNNING, UNRESOLVED

_UNRESOLVED = ", ".join(f"'{status.value}'" for status in UNRESOLVED)
_RUNNING = ", ".join(f"'{status.value}'" for status in RUNNING)

PLAIN = "SET LOCAL jit = off"

# money that comes and a scan take turns at a case: whoever is second reads what the first one left
LOCK = f"""
SELECT id FROM collection_case
WHERE organization_id = %(organization)s AND status IN ({_UNRESOLVED})
    AND (%(tenants)s::uuid[] IS NULL OR tenant_id = ANY(%(tenants)s::uuid[]))
ORDER BY id FOR NO KEY UPDATE
"""

# rules.refreshing.Owed, for each tenant with something open past its day where the home is (N-72)
_OVERDUE = """
    SELECT charge.tenant_id, sum(charge.open_amount) AS total,
        coalesce(sum(charge.open_amount) FILTER (WHERE charge.kind = 'late_fee'), 0) AS fees,
        min(charge.due_date) AS due_date,
        (array_agg(charge.lease_id ORDER BY charge.due_date, charge.id)
            FILTER (WHERE charge.lease_id IS NOT NULL))[1] AS lease_id
    FROM tenant_ledger_charge AS charge
    LEFT JOIN tenant_lease AS lease
        ON lease.id = charge.lease_id AND lease.organization_id = %(organization)s
    LEFT JOIN properties_property AS house
        ON house.id = coalesce(charge.property_id, lease.property_id)
            AND house.organization_id = %(organization)s
    LEFT JOIN day_of ON day_of.zone = coalesce(house.time_zone, '')
    WHERE charge.organization_id = %(organization)s AND charge.open_amount > 0
        AND charge.due_date < coalesce(day_of.today, %(today)s)
        AND (%(tenants)s::uuid[] IS NULL OR charge.tenant_id = ANY(%(tenants)s::uuid[]))
    GROUP BY charge.tenant_id"""

# an overdue tenant, a case, or both; what is open of what a running plan is about
STANDINGS = f"""
WITH day_of AS (
    SELECT zone, today FROM unnest(%(zones)s::text[], %(days)s::date[]) AS known (zone, today)
), overdue AS MATERIALIZED ({_OVERDUE}
), credit AS (
    SELECT tenant_id, sum(balance) AS balance
    FROM ledger_account
    WHERE organization_id = %(organization)s AND purpose = 'prepayments' AND balance < 0
        AND tenant_id IN (SELECT tenant_id FROM overdue)
    GROUP BY tenant_id
), known AS (
    SELECT * FROM collection_case
    WHERE organization_id = %(organization)s AND status IN ({_UNRESOLVED})
        AND (%(tenants)s::uuid[] IS NULL OR tenant_id = ANY(%(tenants)s::uuid[]))
), planned AS (
    SELECT plan.case_id, plan.id AS plan_id, plan.total_amount, (
        SELECT coalesce(sum(charge.open_amount), 0)
        FROM tenant_ledger_charge AS charge
        WHERE charge.organization_id = %(organization)s AND charge.tenant_id = known.tenant_id
            AND charge.open_amount > 0 AND charge.due_date < plan.covers_before
    ) AS still_open
    FROM collection_payment_plan AS plan
    JOIN known ON known.id = plan.case_id
    WHERE plan.organization_id = %(organization)s AND plan.replaced_at IS NULL
        AND plan.status IN ({_RUNNING})
)
SELECT coalesce(overdue.tenant_id, known.tenant_id),
    coalesce(overdue.total + coalesce(credit.balance, 0), 0), coalesce(overdue.fees, 0),
    overdue.due_date, coalesce(lease.id, known.lease_id), lease.unit_id, lease.property_id,
    coalesce(day_of.today, %(today)s), known.id, known.status, known.escalation_level, known.round,
    known.due_date, known.current_balance, known.late_fee_total, known.days_overdue, known.tone,
    known.tenant_risk_profile, planned.plan_id, planned.total_amount, planned.still_open
FROM overdue
FULL JOIN known ON known.tenant_id = overdue.tenant_id
LEFT JOIN credit ON credit.tenant_id = overdue.tenant_id
LEFT JOIN planned ON planned.case_id = known.id
LEFT JOIN LATERAL (
    SELECT id, unit_id, property_id FROM tenant_lease
    WHERE organization_id = %(organization)s
        AND (id = coalesce(known.lease_id, overdue.lease_id)
            OR (coalesce(known.lease_id, overdue.lease_id) IS NULL
                AND tenant_id = overdue.tenant_id AND archived_at IS NULL))
    ORDER BY is_current DESC, lease_begin_date DESC, id LIMIT 1
) AS lease ON true
LEFT JOIN properties_property AS house
    ON house.id = lease.property_id AND house.organization_id = %(organization)s
LEFT JOIN day_of ON day_of.zone = coalesce(house.time_zone, '')
ORDER BY 1
"""

LATE = PUNCTUALITY.format(tenants="SELECT unnest(%(tenants)s::uuid[])")

CREATE = f"""
INSERT INTO collection_case (id, organization_id, created_at, updated_at, tenant_id, lease_id, unit_id,
    property_id, original_amount_due, current_balance, late_fee_total, days_overdue, due_date, late_12m,
    tenant_risk_profile, tone, escalation_level, round, status, assigned_to, notes, hindrance)
SELECT gen_random_uuid(), %(organization)s, %(now)s, %(now)s, r.tenant_id, r.lease_id, r.unit_id,
    r.property_id, r.balance, r.balance, r.late_fees, r.days_overdue, r.due_date, r.late_12m, r.profile,
    r.tone, 0, 1, 'open', '', '', ''
FROM json_to_recordset(%(rows)s::json) AS r (tenant_id uuid, lease_id uuid, unit_id uuid,
    property_id uuid, balance numeric, late_fees numeric, days_overdue int, due_date date, late_12m int,
    profile text, tone text)
ON CONFLICT (organization_id, tenant_id) WHERE status IN ({_UNRESOLVED}) DO NOTHING
RETURNING id AS subject_id, tenant_id, lease_id, property_id, current_balance AS balance, days_overdue
"""

UPDATE = """
UPDATE collection_case AS known
SET status = r.status, escalation_level = r.level, round = r.round, due_date = r.due_date,
    days_overdue = r.days_overdue, current_balance = r.balance, late_fee_total = r.late_fees, tone = r.tone,
    resolved_at = CASE WHEN r.status = 'paid' THEN %(now)s::timestamptz END, updated_at = %(now)s
FROM json_to_recordset(%(rows)s::json) AS r (id uuid, status text, level int, round int, due_date date,
    days_overdue int, balance numeric, late_fees numeric, tone text)
WHERE known.id = r.id AND known.organization_id = %(organization)s
"""
