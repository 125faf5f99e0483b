"""The statements of the night: what is known of each unit, what is suggested, what is superseded by it.

Organisation is said as a constant as well: the wall is then checked once for a table, and not row by row.
"""

from unitcycle.insight.command_center.rules.choices import OPEN, ActionStatus, SuggestedAction
from unitcycle.insight.command_center.rules.suggesting import FIRST_DAY, LAST_DAY, Suggestion
from unitcycle.residency.renewals.rules.states import OPEN as OPEN_RENEWALS

_OPEN_RENEWALS = ", ".join(f"'{status.value}'" for status in OPEN_RENEWALS)
_S = ActionStatus

# what compiling such a statement costs is more than it saves
PLAIN = "SET LOCAL jit = off"

_HERE = """(%(zones)s::text[] IS NULL OR {place}.property_id IN (
    SELECT id FROM properties_property
    WHERE organization_id = %(organization)s AND time_zone = ANY(%(zones)s::text[])
))"""

# the columns of rules.suggesting.Seen
SEEN = f"""
WITH held AS (
    SELECT lease_id, array_agg(DISTINCT action_type::text) AS types
    FROM ai_action_queue
    WHERE organization_id = %(organization)s AND (
        (status = '{_S.DISMISSED.value}' AND decided_at >= %(paused_since)s)
        OR status = '{_S.APPROVED.value}'
        OR (status = '{_S.EXECUTED.value}' AND (
            executed_at >= %(paused_since)s
            OR action_type IN (
                '{SuggestedAction.MOVE_OUT_INSPECTION.value}', '{SuggestedAction.LISTING_PREP.value}'
            )
        ))
    )
    GROUP BY lease_id
), risk AS (
    SELECT DISTINCT ON (tenant_id) tenant_id, tenant_risk_profile
    FROM collection_case
    WHERE organization_id = %(organization)s
    ORDER BY tenant_id, created_at DESC, id
)
SELECT unit.id, lease.id, unit.property_id, lease.lease_status, lease.lease_end_date,
    lease.holdover_start_date, lease.notice_move_out_date, lease.monthly_rent_amount,
    unit.market_rent, renewal.id, renewal.status, renewal.recommended_rent,
    renewal.recommended_term_months, renewal.churn_score, risk.tenant_risk_profile,
    coalesce(held.types, ARRAY[]::text[])
FROM units_unit AS unit
JOIN tenant_lease AS lease ON lease.unit_id = unit.id AND lease.is_current
    AND lease.organization_id = %(organization)s
LEFT JOIN renewal_recommendation AS renewal ON renewal.lease_id = lease.id
    AND renewal.organization_id = %(organization)s AND renewal.status IN ({_OPEN_RENEWALS})
LEFT JOIN held ON held.lease_id = lease.id
LEFT JOIN risk ON risk.tenant_id = lease.tenant_id
WHERE unit.organization_id = %(organization)s AND unit.archived_at IS NULL
    AND unit.status IN ('occupied', 'partially_occupied') AND lease.tenant_id IS NOT NULL
    AND (lease.lease_status IN ('month_to_month', 'notice') OR (
        lease.lease_status = 'active' AND lease.lease_end_date BETWEEN
            %(today)s + {FIRST_DAY} AND %(today)s + {LAST_DAY}
    ))
    AND {_HERE.format(place="unit")}
"""

# COPY does not go through row-level security, so it fills a table that is not walled
NO_INCOMING = "DROP TABLE IF EXISTS pg_temp.suggested"
INCOMING = """
CREATE TEMP TABLE suggested (
    unit_id uuid, lease_id uuid, property_id uuid, action_type text, description text,
    suggested_payload jsonb, confidence_score numeric, priority text, lifecycle_state text,
    generation_reason text, basis jsonb, generated_content text
) ON COMMIT DROP
"""
_COLUMNS = ", ".join(Suggestion._fields)
COPY = f"COPY suggested ({_COLUMNS}) FROM STDIN"
COUNT = "ANALYZE suggested"

# a letter that was written for the very same offer stays
KEEP_LETTERS = f"""
UPDATE suggested SET generated_content = known.generated_content
FROM ai_action_queue AS known
WHERE known.organization_id = %(organization)s AND known.status = '{_S.PENDING.value}'
    AND known.unit_id = suggested.unit_id AND known.action_type = suggested.action_type
    AND known.generated_content IS NOT NULL
    AND known.suggested_payload = suggested.suggested_payload
"""

# R1.4-04: pending ones of another day, and those of today that fit no more. What a person agreed to stays as long as
# the household and the state of its lease do.
SUPERSEDE = f"""
WITH over AS (
    SELECT known.id FROM ai_action_queue AS known
    LEFT JOIN tenant_lease AS lease
        ON lease.id = known.lease_id AND lease.organization_id = %(organization)s
    WHERE known.organization_id = %(organization)s
        AND known.status IN ({", ".join(f"'{status.value}'" for status in OPEN)})
        AND {_HERE.format(place="known")}
        AND CASE WHEN known.status = '{_S.PENDING.value}' THEN
            (known.generated_at AT TIME ZONE %(zone)s)::date <> %(today)s
            OR NOT EXISTS (
                SELECT FROM suggested WHERE suggested.unit_id = known.unit_id
                    AND suggested.lease_id = known.lease_id
                    AND suggested.action_type = known.action_type
            )
        ELSE lease.id IS NULL OR NOT lease.is_current
            OR lease.lease_status <> known.lifecycle_state
        END
    ORDER BY known.id
    FOR NO KEY UPDATE OF known
)
UPDATE ai_action_queue AS known
SET status = '{_S.SUPERSEDED.value}', updated_at = %(now)s
FROM over
WHERE known.id = over.id
"""

_CHANGED = [name for name in Suggestion._fields if name not in ("unit_id", "action_type")]
WRITE = f"""
INSERT INTO ai_action_queue (id, organization_id, created_at, updated_at, generated_at, status,
    executed_by, execution_method, decided_by, dismissal_reason, generated_content, {_COLUMNS})
SELECT gen_random_uuid(), %(organization)s, %(now)s, %(now)s, %(now)s, '{_S.PENDING.value}',
    '', '', '', '', generated_content, {_COLUMNS}
FROM suggested
ON CONFLICT (organization_id, unit_id, action_type) WHERE status = '{_S.PENDING.value}'
DO UPDATE SET updated_at = excluded.updated_at, generated_at = excluded.generated_at,
    generated_content = excluded.generated_content,
    {", ".join(f"{name} = excluded.{name}" for name in _CHANGED)}
"""
