"""A charge comes whole: open for its amount, with the line that raises it, in one statement.

Until now it came with nothing open and its line opened it, which wrote every charge of a monthly run twice. The
database still refuses what is not so: a charge without its line, a line of another amount, a second line of an entry
on one charge. Lines of other entries move what is open, as before.

A function keeps the plan it made first. One made for the thousands of lines of a monthly run would read whole tables
for the two lines of a payment, so that many lines are planned anew each time.
"""

from importlib import import_module

from django.db import migrations, models
from django.db.models import Q

# The lines that fit, their accounts locked. A line fits an entry of this transaction, on an account of its currency;
# on a receivable it names a charge of that account, and the entry that raises one names its amount.
_FITTING = """
    SELECT count(*) FROM (
        SELECT FROM added p
        JOIN ledger_entry e ON e.id = p.entry_id
        JOIN ledger_account a ON a.id = p.account_id
        LEFT JOIN tenant_ledger_charge c ON c.id = p.charge_id
        WHERE e.posted_in = pg_current_xact_id()
            AND a.currency = e.currency
            AND (a.purpose = 'receivable') = (p.charge_id IS NOT NULL)
            AND (p.charge_id IS NULL OR c.account_id = p.account_id)
            AND (c.entry_id IS DISTINCT FROM p.entry_id OR c.amount = p.amount)
        ORDER BY a.id FOR NO KEY UPDATE OF a
    ) fitting
"""

# what other entries move of charges
_MOVES = """
    SELECT p.charge_id, p.amount FROM added p
    JOIN tenant_ledger_charge c ON c.id = p.charge_id AND c.entry_id <> p.entry_id
"""

_MOVE = f"""
    UPDATE tenant_ledger_charge c SET open_amount = c.open_amount + moved.amount
    FROM (SELECT charge_id, sum(amount) AS amount FROM ({_MOVES}) moves GROUP BY charge_id) moved
    WHERE c.id = moved.charge_id
"""

_LOCK_CHARGES = f"""
    SELECT count(*) FROM (
        SELECT FROM tenant_ledger_charge WHERE id IN (SELECT charge_id FROM ({_MOVES}) moves)
        ORDER BY id FOR NO KEY UPDATE
    ) locked
"""

_BALANCES = """
    UPDATE ledger_account a SET balance = a.balance + moved.amount
    FROM (SELECT account_id, sum(amount) AS amount FROM added GROUP BY account_id) moved
    WHERE a.id = moved.account_id
"""

_POST = f"""
CREATE OR REPLACE FUNCTION ledger_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lines integer;
    charged integer;
    found integer;
BEGIN
    SELECT count(*), count(charge_id) INTO lines, charged FROM added;
    IF lines > 200 THEN
        EXECUTE $sql${_FITTING}$sql$ INTO found;
    ELSE
        found := ({_FITTING});
    END IF;
    IF found < lines THEN
        RAISE EXCEPTION 'a posting belongs to an entry of another transaction, currency, account or organisation'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_fits_its_entry';
    END IF;
    IF lines > 200 THEN
        EXECUTE $sql${_BALANCES}$sql$;
        IF charged > 0 THEN
            EXECUTE $sql${_LOCK_CHARGES}$sql$ INTO found;
            IF found > 0 THEN
                EXECUTE $sql${_MOVE}$sql$;
            END IF;
        END IF;
        RETURN NULL;
    END IF;
    {_BALANCES};
    IF charged > 0 THEN
        found := ({_LOCK_CHARGES});
        IF found > 0 THEN
            {_MOVE};
        END IF;
    END IF;
    RETURN NULL;
END $$;
"""

_RAISED = """
CREATE FUNCTION ledger_charge_raised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (
        SELECT count(*) FROM added c
        LEFT JOIN ledger_posting p ON p.organization_id = c.organization_id AND p.charge_id = c.id
            AND p.entry_id = c.entry_id
        WHERE p.amount IS DISTINCT FROM c.amount OR c.open_amount <> c.amount
    ) > 0 THEN
        RAISE EXCEPTION 'a charge comes open for its amount, in one statement with the line that raises it'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_fits_its_entry';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER charge_comes_with_its_line AFTER INSERT ON tenant_ledger_charge
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_charge_raised();
"""

_MADE = """
WITH made AS (
    INSERT INTO ledger_entry (
        id, kind, date, description, currency, idempotency_key, fingerprint, tenant_id, lease_id,
        property_id, reference_id, reverses_id, posted_by_id, organization_id, created_at, updated_at
    )
    SELECT e.*, organization, moment, moment
    FROM json_to_recordset(entries) AS e (
        id uuid, kind text, date date, description text, currency text, key text, fingerprint text,
        tenant_id uuid, lease_id uuid, property_id uuid, reference_id uuid, reverses_id uuid,
        posted_by_id uuid
    )
    ON CONFLICT (organization_id, idempotency_key) DO NOTHING
    RETURNING id, date, reference_id
)
"""

_CHARGED = """
, raised AS MATERIALIZED (
    SELECT c.*, made.date, made.reference_id
    FROM json_to_recordset(charges) AS c (
        id uuid, entry_id uuid, account_id uuid, tenant_id uuid, lease_id uuid, property_id uuid,
        kind text, description text, due_date date, amount numeric, place int
    )
    JOIN made ON made.id = c.entry_id
), charged AS (
    INSERT INTO tenant_ledger_charge (
        id, entry_id, account_id, tenant_id, lease_id, property_id, kind, description, due_date, amount,
        open_amount, trans_date, reference_id, organization_id, created_at, updated_at
    )
    SELECT id, entry_id, account_id, tenant_id, lease_id, property_id, kind, description, due_date, amount,
        amount, date, reference_id, organization, moment, moment
    FROM raised
)
"""

_OF_CHARGES = "SELECT entry_id, account_id, id AS charge_id, amount, place FROM raised UNION ALL"

_OF_LINES = """
    SELECT l.* FROM json_to_recordset(lines)
        AS l (entry_id uuid, account_id uuid, charge_id uuid, amount numeric, place int)
    JOIN made ON made.id = l.entry_id
"""


def _posted(lines: str) -> str:
    return f"""
, posted AS (
    INSERT INTO ledger_posting (
        id, entry_id, account_id, charge_id, amount, organization_id, created_at, updated_at
    )
    SELECT gen_random_uuid(), l.entry_id, l.account_id, l.charge_id, l.amount, organization, moment, moment
    FROM ({lines}) l
    ORDER BY l.place
)
SELECT id FROM made
"""


# A function, so that the server plans it once and not for every payment, which raises no charge. A charge has no row
# in `lines`: its line is made of it.
_WRITE = f"""
CREATE FUNCTION ledger_write(organization uuid, moment timestamptz, entries json, charges json, lines json)
RETURNS SETOF uuid LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    IF json_array_length(charges) = 0 THEN
        RETURN QUERY {_MADE} {_posted(_OF_LINES)};
    ELSE
        RETURN QUERY {_MADE} {_CHARGED} {_posted(_OF_CHARGES + _OF_LINES)};
    END IF;
END $$;
"""

# with the function of before, which opens a charge by its line
_UNDO = (
    """
DROP FUNCTION ledger_write(uuid, timestamptz, json, json, json);
DROP FUNCTION ledger_charge_raised() CASCADE;
DROP FUNCTION ledger_post() CASCADE;
"""
    + import_module("unitcycle.finance.ledger.migrations.0002_invariant")._POST
)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_gateways")]

    operations = [
        migrations.RemoveIndex("Posting", "posting_of_charge"),
        migrations.AddConstraint(
            "Posting",
            models.UniqueConstraint(
                fields=["organization", "charge", "entry"],
                name="entry_moves_a_charge_once",
                condition=Q(charge__isnull=False),
            ),
        ),
        migrations.RunSQL(_POST + _RAISED + _WRITE, _UNDO),
    ]
