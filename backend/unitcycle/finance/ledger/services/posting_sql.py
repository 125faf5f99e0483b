"""The one statement that posts. Balances are moved by the trigger on postings (migrations/0002_invariant.py)."""

POST = """
WITH made AS (
    INSERT INTO ledger_entry (
        id, kind, date, description, currency, idempotency_key, fingerprint, tenant_id, lease_id,
        property_id, reference_id, reverses_id, posted_by_id, organization_id, created_at, updated_at
    )
    SELECT wanted.*, %s::uuid, %s::timestamptz, %s::timestamptz FROM unnest(
        %s::uuid[], %s::text[], %s::date[], %s::text[], %s::text[], %s::text[], %s::text[],
        %s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[]
    ) AS wanted
    ON CONFLICT (organization_id, idempotency_key) DO NOTHING
    RETURNING id
), charged AS (
    INSERT INTO tenant_ledger_charge (
        id, entry_id, account_id, tenant_id, lease_id, property_id, kind, description, trans_date,
        due_date, amount, reference_id, open_amount, organization_id, created_at, updated_at
    )
    SELECT c.*, 0, %s::uuid, %s::timestamptz, %s::timestamptz
    FROM unnest(
        %s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[], %s::uuid[], %s::text[],
        %s::text[], %s::date[], %s::date[], %s::numeric[], %s::uuid[]
    ) AS c (
        id, entry_id, account_id, tenant_id, lease_id, property_id, kind, description, trans_date,
        due_date, amount, reference_id
    )
    JOIN made ON made.id = c.entry_id
), posted AS (
    INSERT INTO ledger_posting (
        id, entry_id, account_id, charge_id, amount, organization_id, created_at, updated_at
    )
    SELECT gen_random_uuid(), l.entry_id, l.account_id, l.charge_id, l.amount,
        %s::uuid, %s::timestamptz, %s::timestamptz
    FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::numeric[])
        WITH ORDINALITY AS l (entry_id, account_id, charge_id, amount, place)
    JOIN made ON made.id = l.entry_id
    ORDER BY l.place
)
SELECT id FROM made
"""
