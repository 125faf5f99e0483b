"""The statements of the scan: who comes up for renewal with all that is known, what is advised, what has run out.

Organisation is said as a constant as well: the wall is then checked once for a table, and not row by row.
"""

from unitcycle.finance.ledger.punctuality import PUNCTUALITY
from unitcycle.residency.renewals.rules.advice import Advice, Candidate
from unitcycle.residency.renewals.rules.states import OPEN, RenewalStatus
from unitcycle.residency.renewals.rules.terms import STALE_DAYS

_OPEN = ", ".join(f"'{status.value}'" for status in OPEN)

_HERE = """
    AND (%(property)s::uuid IS NULL OR lease.property_id = %(property)s::uuid)
    AND (%(zones)s::text[] IS NULL OR lease.property_id IN (
        SELECT id FROM properties_property
        WHERE organization_id = %(organization)s AND time_zone = ANY(%(zones)s::text[])
    ))"""

# R1.2-01 (rules.terms.is_eligible), of leases that still bind and that nobody renewed by another one (N1-11, N1-13)
_DUE = f"""
    SELECT lease.id AS lease_id, lease.tenant_id, lease.unit_id, lease.property_id,
        lease.lease_status, lease.lease_begin_date, lease.lease_end_date,
        lease.monthly_rent_amount AS current_rent
    FROM tenant_lease AS lease
    WHERE lease.organization_id = %(organization)s AND lease.archived_at IS NULL
        AND lease.status = 'active' AND lease.tenant_id IS NOT NULL
        AND (lease.lease_status = 'month_to_month' OR (
            lease.lease_status = 'active'
            AND lease.lease_end_date BETWEEN %(first_end)s AND %(last_end)s
        ))
        AND NOT EXISTS (
            SELECT FROM renewal_recommendation AS known
            WHERE known.organization_id = %(organization)s AND known.lease_id = lease.id
                AND known.status IN ({_OPEN})
        )
        AND NOT EXISTS (
            SELECT FROM tenant_lease AS next
            WHERE next.organization_id = %(organization)s AND next.unit_id = lease.unit_id
                AND next.tenant_id = lease.tenant_id
                AND next.lease_begin_date > lease.lease_begin_date AND next.archived_at IS NULL
        )
        {_HERE}"""

# the columns of a Candidate that are worked out; the others are the lease's
_KNOWN = {
    "unit_market_rent": "unit.market_rent",
    "charges_12m": "coalesce(record.charges, 0)",
    "late_12m": "coalesce(record.late, 0)",
    "work_orders_12m": "coalesce(work.orders, 0)",
    "total_units": "coalesce(homes.total, 0)",
    "vacant_units": "coalesce(homes.vacant, 0)",
    "unit_number": "unit.unit_number",
    "property_name": "house.name",
    "first_name": "tenant.first_name",
    "last_name": "tenant.last_name",
    "company": "tenant.company",
}

# Of a table of its own the server knows how many there are, and joins a handful otherwise than a hundred thousand.
NO_DUE = "DROP TABLE IF EXISTS pg_temp.due"
DUE = f"CREATE TEMP TABLE due ON COMMIT DROP AS {_DUE}"
COUNT_DUE = "ANALYZE due"
# what compiling such a statement costs is more than it saves
PLAIN = "SET LOCAL jit = off"

CANDIDATES = f"""
WITH record AS (
    {PUNCTUALITY.format(tenants="SELECT tenant_id FROM due")}
), work AS (
    SELECT unit_id, count(*) AS orders
    FROM work_orders_workorder
    WHERE organization_id = %(organization)s AND unit_id IN (SELECT unit_id FROM due)
        AND requested_date > %(since)s AND requested_date <= %(today)s AND archived_at IS NULL
    GROUP BY unit_id
), homes AS (
    SELECT property_id, count(*) AS total, count(*) FILTER (WHERE status = 'vacant') AS vacant
    FROM units_unit
    WHERE organization_id = %(organization)s AND property_id IN (SELECT property_id FROM due)
        AND archived_at IS NULL
    GROUP BY property_id
)
SELECT {", ".join(_KNOWN.get(name, f"due.{name}") for name in Candidate._fields)}
FROM due
JOIN units_unit AS unit ON unit.id = due.unit_id AND unit.organization_id = %(organization)s
JOIN properties_property AS house
    ON house.id = due.property_id AND house.organization_id = %(organization)s
JOIN tenant ON tenant.id = due.tenant_id AND tenant.organization_id = %(organization)s
LEFT JOIN record ON record.tenant_id = due.tenant_id
LEFT JOIN work ON work.unit_id = due.unit_id
LEFT JOIN homes ON homes.property_id = due.property_id
"""

# COPY does not go through row-level security, so it fills a table that is not walled
NO_INCOMING = "DROP TABLE IF EXISTS pg_temp.advised"
EMPTY = "TRUNCATE advised"
INCOMING = """
CREATE TEMP TABLE advised (
    lease_id uuid, tenant_id uuid, unit_id uuid, property_id uuid, churn_score float8,
    churn_risk_level text, churn_factors jsonb, current_rent numeric, market_rent numeric,
    recommended_rent numeric, rent_increase_pct float8, rent_strategy text, rent_reasoning text,
    basis jsonb, recommended_term_months smallint, recommended_lease_start date,
    recommended_lease_end date, is_month_to_month boolean, renewal_letter_text text
) ON COMMIT DROP
"""
_COLUMNS = ", ".join(Advice._fields)
COPY = f"COPY advised ({_COLUMNS}) FROM STDIN"
WRITE = f"""
INSERT INTO renewal_recommendation (id, organization_id, created_at, updated_at, status,
    renewal_letter_generated_at, letter_is_edited, letter_by_model, reviewed_by,
    answered_by, decline_reason, {_COLUMNS})
SELECT gen_random_uuid(), %(organization)s, %(now)s, %(now)s, '{RenewalStatus.PENDING.value}',
    %(now)s, false, false, '', '', '', {_COLUMNS}
FROM advised
ON CONFLICT (organization_id, lease_id) WHERE status IN ({_OPEN}) DO NOTHING
"""

# rules.terms.has_expired and still_fits
EXPIRE = f"""
WITH over AS (
    SELECT known.id, known.status
    FROM renewal_recommendation AS known
    JOIN tenant_lease AS lease
        ON lease.id = known.lease_id AND lease.organization_id = %(organization)s
    WHERE known.organization_id = %(organization)s AND known.status IN ({_OPEN})
        {_HERE}
        AND (
            (NOT known.is_month_to_month AND known.recommended_lease_start <= %(today)s)
            OR (known.status = '{RenewalStatus.SENT.value}' AND known.answer_by < %(today)s)
            OR (known.status <> '{RenewalStatus.SENT.value}'
                AND %(today)s - (known.created_at AT TIME ZONE %(zone)s)::date > {STALE_DAYS})
            OR lease.archived_at IS NOT NULL
            OR lease.tenant_id IS DISTINCT FROM known.tenant_id
            OR lease.lease_status NOT IN ('active', 'month_to_month')
            OR (known.is_month_to_month AND lease.lease_status <> 'month_to_month')
            OR (NOT known.is_month_to_month
                AND lease.lease_end_date IS DISTINCT FROM known.recommended_lease_start - 1)
        )
    ORDER BY known.id
    FOR NO KEY UPDATE OF known
)
UPDATE renewal_recommendation AS known
SET status = '{RenewalStatus.EXPIRED.value}', updated_at = %(now)s
FROM over
WHERE known.id = over.id AND known.status IN ({_OPEN})
RETURNING known.id AS subject_id, known.lease_id, known.tenant_id, known.unit_id,
    known.property_id, over.status AS previous_status
"""
