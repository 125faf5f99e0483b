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

# Up to so many lines are posted by plans that were made before.
_FEW = 20

# A line fits an entry of this transaction, on an account of its currency; on a receivable it names a charge of that
# account, and the entry that raises one names its amount. Outer joins, so that nothing is joined but by its key: the
# entries of one transaction and the accounts of one currency may be thousands each.
_MISFITS = """
    SELECT count(*) FROM added p
    LEFT JOIN ledger_entry e ON e.id = p.entry_id
    LEFT JOIN ledger_account a ON a.id = p.account_id
    LEFT JOIN tenant_ledger_charge c ON c.id = p.charge_id
    WHERE e.posted_in IS DISTINCT FROM pg_current_xact_id()
        OR a.currency IS DISTINCT FROM e.currency
        OR (a.purpose = 'receivable') <> (p.charge_id IS NOT NULL)
        OR (p.charge_id IS NOT NULL AND c.account_id IS DISTINCT FROM p.account_id)
        OR (c.entry_id = p.entry_id AND c.amount <> p.amount)
"""

_ON_ACCOUNTS = "SELECT account_id AS id, sum(amount) AS amount FROM added GROUP BY account_id"

# what other entries than the one that raised it move of a charge
_ON_CHARGES = """
    SELECT p.charge_id AS id, sum(p.amount) AS amount FROM added p
    JOIN tenant_ledger_charge c ON c.id = p.charge_id AND c.entry_id <> p.entry_id
    GROUP BY p.charge_id
"""


def _lock(table: str, moves: str) -> str:
    return f"""
    SELECT count(*) FROM (
        SELECT FROM {table} WHERE id IN (SELECT id FROM ({moves}) moves) ORDER BY id FOR NO KEY UPDATE
    ) locked
"""


_BALANCES = f"""
    UPDATE ledger_account a SET balance = a.balance + moved.amount
    FROM ({_ON_ACCOUNTS}) moved WHERE a.id = moved.id
"""

_OPEN = f"""
    UPDATE tenant_ledger_charge c SET open_amount = c.open_amount + moved.amount
    FROM ({_ON_CHARGES}) moved WHERE c.id = moved.id
"""

# The few lines of a payment move one account after the other, which holds what others wait for the shortest.
_POST = f"""
CREATE OR REPLACE FUNCTION ledger_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lines integer;
    charged integer;
    found integer;
    moved record;
BEGIN
    SELECT count(*), count(charge_id) INTO lines, charged FROM added;
    IF lines > {_FEW} THEN
        EXECUTE $sql${_MISFITS}$sql$ INTO found;
    ELSE
        found := ({_MISFITS});
    END IF;
    -- counted, because EXISTS would be planned to stop at the first row, and there is none
    IF found > 0 THEN
        RAISE EXCEPTION 'a posting belongs to an entry of another transaction, currency, account or organisation'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_fits_its_entry';
    END IF;

    IF lines > {_FEW} THEN
        EXECUTE $sql${_lock("ledger_account", _ON_ACCOUNTS)}$sql$ INTO found;
        EXECUTE $sql${_BALANCES}$sql$;
        IF charged > 0 THEN
            EXECUTE $sql${_lock("tenant_ledger_charge", _ON_CHARGES)}$sql$ INTO found;
            IF found > 0 THEN
                EXECUTE $sql${_OPEN}$sql$;
            END IF;
        END IF;
        RETURN NULL;
    END IF;

    FOR moved IN {_ON_ACCOUNTS} ORDER BY id LOOP
        UPDATE ledger_account SET balance = balance + moved.amount WHERE id = moved.id;
    END LOOP;
    IF charged > 0 THEN
        FOR moved IN {_ON_CHARGES} ORDER BY id LOOP
            UPDATE tenant_ledger_charge SET open_amount = open_amount + moved.amount WHERE id = moved.id;
        END LOOP;
    END IF;
    RETURN NULL;
END $$;
"""

_UNLIKE_THEIR_LINE = """
    SELECT count(*) FROM added c
    LEFT JOIN ledger_posting p ON p.organization_id = c.organization_id AND p.charge_id = c.id
        AND p.entry_id = c.entry_id
    WHERE p.amount IS DISTINCT FROM c.amount OR c.open_amount <> c.amount
"""

_RAISED = f"""
CREATE FUNCTION ledger_charge_raised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found integer;
BEGIN
    IF (SELECT count(*) FROM added) > {_FEW} THEN
        EXECUTE $sql${_UNLIKE_THEIR_LINE}$sql$ INTO found;
    ELSE
        found := ({_UNLIKE_THEIR_LINE});
    END IF;
    IF found > 0 THEN
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
