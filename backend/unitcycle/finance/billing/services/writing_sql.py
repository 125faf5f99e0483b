"""The statements that write invoices, however many."""

TAKE_NUMBERS = """
INSERT INTO billing_invoicecounter (id, organization_id, month, last_number, created_at, updated_at)
VALUES (%s, %s, %s, %s, now(), now())
ON CONFLICT (organization_id, month)
DO UPDATE SET last_number = billing_invoicecounter.last_number + excluded.last_number, updated_at = now()
RETURNING last_number
"""

INVOICES = """
INSERT INTO billing_invoice (
    id, invoice_number, lease_id, tenant_id, property_id, month, status, issue_date, due_date, total_amount,
    notes, amount_paid, late_fees_total, currency, organization_id, created_at, updated_at
)
SELECT i.*, 0, 0, %(currency)s, %(organization)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz
FROM json_to_recordset(%(rows)s::json) AS i (
    id uuid, invoice_number text, lease_id uuid, tenant_id uuid, property_id uuid, month date, status text,
    issue_date date, due_date date, total_amount numeric, notes text
)
"""

LINES = """
INSERT INTO billing_invoice_line (
    id, invoice_id, charge_id, place, charge_type, description, unit_price, amount, quantity,
    organization_id, created_at, updated_at
)
SELECT gen_random_uuid(), l.invoice_id, l.charge_id, l.place, l.charge_type, l.description, l.amount,
    l.amount, 1, %(organization)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz
FROM json_to_recordset(%(rows)s::json) AS l (
    invoice_id uuid, charge_id uuid, place int, charge_type text, description text, amount numeric
)
"""

# What invoices come to by their charges; invoices are locked in the order of their ids.
# what was written off of an invoice is neither open nor paid; asked for only where anything ever was
STANDINGS = """
SELECT i.id, i.invoice_number, i.tenant_id, i.due_date, i.status, i.total_amount, i.amount_paid,
    i.late_fees_total, p.time_zone, s.total, s.total - s.open - s.written_off, s.fees, s.written_off
FROM (
    SELECT id FROM billing_invoice WHERE id = ANY(%(ids)s) AND status NOT IN ('draft', 'cancelled')
    ORDER BY id FOR NO KEY UPDATE
) locked
JOIN billing_invoice i ON i.id = locked.id
JOIN properties_property p ON p.id = i.property_id
JOIN (
    SELECT l.invoice_id, sum(l.amount) AS total, sum(c.open_amount) AS open,
        coalesce(sum(l.amount) FILTER (WHERE l.charge_type = 'late_fee'), 0) AS fees,
        -- asked inside the sum: what stands in an aggregate is worked out before any CASE around it
        coalesce(sum(
            CASE WHEN EXISTS (SELECT FROM ledger_account WHERE purpose = 'bad_debt' AND balance <> 0)
            THEN (
                SELECT -sum(w.amount) FROM ledger_posting w JOIN ledger_entry e ON e.id = w.entry_id
                LEFT JOIN ledger_entry back ON back.reverses_id = e.id
                WHERE w.charge_id = c.id AND e.kind = 'write_off' AND back.id IS NULL
            ) END), 0) AS written_off
    FROM billing_invoice_line l JOIN tenant_ledger_charge c ON c.id = l.charge_id
    WHERE l.invoice_id = ANY(%(ids)s)
    GROUP BY l.invoice_id
) s ON s.invoice_id = i.id
"""

SETTLE = """
UPDATE billing_invoice i SET status = s.status, total_amount = s.total, amount_paid = s.paid,
    late_fees_total = s.fees, updated_at = %s
FROM unnest(%s::uuid[], %s::text[], %s::numeric[], %s::numeric[], %s::numeric[])
    AS s (id, status, total, paid, fees)
WHERE i.id = s.id
"""
