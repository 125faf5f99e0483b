"""The one statement that posts. Balances are moved by the trigger on postings (migrations/0002_invariant.py)."""

POST = """
WITH made AS (
    INSERT INTO ledger_entry (
        id, kind, date, description, currency, idempotency_key, fingerprint, tenant_id, lease_id,
        property_id, reference_id, reverses_id, posted_by_id, organization_id, created_at, updated_at
    )
    SELECT e.*, %(organization)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz
    FROM json_to_recordset(%(entries)s::json) AS e (
        id uuid, kind text, date date, description text, currency text, key text, fingerprint text,
        tenant_id uuid, lease_id uuid, property_id uuid, reference_id uuid, reverses_id uuid,
        posted_by_id uuid
    )
    ON CONFLICT (organization_id, idempotency_key) DO NOTHING
    RETURNING id
), charged AS (
    INSERT INTO tenant_ledger_charge (
        id, entry_id, account_id, tenant_id, lease_id, property_id, kind, description, trans_date,
        due_date, amount, reference_id, open_amount, organization_id, created_at, updated_at
    )
    SELECT c.*, 0, %(organization)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz
    FROM json_to_recordset(%(charges)s::json) AS c (
        id uuid, entry_id uuid, account_id uuid, tenant_id uuid, lease_id uuid, property_id uuid,
        kind text, description text, trans_date date, due_date date, amount numeric, reference_id uuid
    )
    JOIN made ON made.id = c.entry_id
), posted AS (
    INSERT INTO ledger_posting (
        id, entry_id, account_id, charge_id, amount, organization_id, created_at, updated_at
    )
    SELECT gen_random_uuid(), l.entry_id, l.account_id, l.charge_id, l.amount,
        %(organization)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz
    FROM json_to_recordset(%(lines)s::json)
        AS l (entry_id uuid, account_id uuid, charge_id uuid, amount numeric, place int)
    JOIN made ON made.id = l.entry_id
    ORDER BY l.place
)
SELECT id FROM made
"""
