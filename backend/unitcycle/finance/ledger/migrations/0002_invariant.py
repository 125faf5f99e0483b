"""What the database itself refuses of the ledger, whoever writes to it, and by whatever code.

1. An entry commits only with at least two postings that sum to zero (deferred, once per entry).
2. A posting joins an entry of its own transaction, on an account of that entry's currency. On a receivable, and only
   there, it names a charge of that account: what a tenant owes is always the sum of what is open.
3. Postings move the balances of their accounts and what is open of their charges in the statement that adds them:
   once per statement, rows locked in the order of their ids, so that two postings never wait for each other in a ring.
4. Entries and postings are never changed or removed, not even by the owner of the tables.
"""

from django.db import migrations

from unitcycle.core.walls import Protect, WallOff

# In which transaction an entry was made; said by the database, whatever an INSERT says.
_POSTED_IN = """
ALTER TABLE ledger_entry ADD COLUMN posted_in xid8;
CREATE FUNCTION ledger_posted_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.posted_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER entry_knows_its_transaction BEFORE INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_posted_in();
"""

# The wall may have been left before the commit: the check then enters the entry's own organisation for itself.
_CHECK_ENTRY = """
CREATE FUNCTION ledger_check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    inside text := coalesce(current_setting('unitcycle.organization_id', true), '');
    lines integer;
    total numeric;
BEGIN
    IF inside <> NEW.organization_id::text THEN
        PERFORM set_config('unitcycle.organization_id', NEW.organization_id::text, true);
    END IF;
    SELECT count(*), coalesce(sum(amount), 0) INTO lines, total
    FROM ledger_posting WHERE organization_id = NEW.organization_id AND entry_id = NEW.id;
    IF inside <> NEW.organization_id::text THEN
        PERFORM set_config('unitcycle.organization_id', inside, true);
    END IF;
    IF lines < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'entry % has % postings that sum to %', NEW.id, lines, total
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_sums_to_zero';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_sums_to_zero AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_entry();
"""

_POST = """
CREATE FUNCTION ledger_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- counted, because EXISTS would be planned to stop at the first row, and there is none
    IF (
        SELECT count(*) FROM added p
        LEFT JOIN ledger_entry e ON e.id = p.entry_id
        LEFT JOIN ledger_account a ON a.id = p.account_id
        LEFT JOIN tenant_ledger_charge c ON c.id = p.charge_id
        WHERE e.posted_in IS DISTINCT FROM pg_current_xact_id()
            OR a.currency IS DISTINCT FROM e.currency
            OR (a.purpose = 'receivable') <> (p.charge_id IS NOT NULL)
            OR (p.charge_id IS NOT NULL AND c.account_id IS DISTINCT FROM p.account_id)
    ) > 0 THEN
        RAISE EXCEPTION 'a posting belongs to an entry of another transaction, currency, account or organisation'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_fits_its_entry';
    END IF;

    PERFORM FROM ledger_account WHERE id IN (SELECT account_id FROM added)
        ORDER BY id FOR NO KEY UPDATE;
    UPDATE ledger_account a SET balance = a.balance + moved.amount
        FROM (SELECT account_id, sum(amount) AS amount FROM added GROUP BY account_id) moved
        WHERE a.id = moved.account_id;

    IF EXISTS (SELECT FROM added WHERE charge_id IS NOT NULL) THEN
        PERFORM FROM tenant_ledger_charge WHERE id IN (SELECT charge_id FROM added)
            ORDER BY id FOR NO KEY UPDATE;
        UPDATE tenant_ledger_charge c SET open_amount = c.open_amount + moved.amount
            FROM (
                SELECT charge_id, sum(amount) AS amount FROM added
                WHERE charge_id IS NOT NULL GROUP BY charge_id
            ) moved
            WHERE c.id = moved.charge_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER postings_move_balances AFTER INSERT ON ledger_posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_post();
"""

_STANDS = """
CREATE FUNCTION ledger_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: what was posted stands; reverse it by another entry', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'what_was_posted_stands';
END $$;
CREATE TRIGGER what_was_posted_stands BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_stands();
CREATE TRIGGER what_was_posted_stands BEFORE UPDATE OR DELETE ON ledger_posting
    FOR EACH ROW EXECUTE FUNCTION ledger_stands();
CREATE TRIGGER what_was_posted_stands BEFORE DELETE ON tenant_ledger_charge
    FOR EACH ROW EXECUTE FUNCTION ledger_stands();
"""

_UNDO = """
DROP FUNCTION ledger_stands() CASCADE;
DROP FUNCTION ledger_post() CASCADE;
DROP FUNCTION ledger_check_entry() CASCADE;
DROP FUNCTION ledger_posted_in() CASCADE;
ALTER TABLE ledger_entry DROP COLUMN posted_in;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("core", "0002_walls")]

    operations = [
        WallOff("Account", "AccountEvent", "Entry", "Charge", "Posting"),
        migrations.RunSQL(_POSTED_IN + _CHECK_ENTRY + _POST + _STANDS, _UNDO),
        Protect("Entry"),
        Protect("Posting"),
        Protect("Charge", change=["open_amount", "reversed_on", "updated_at"]),
        Protect("Account", change=["code", "name", "balance", "updated_at"]),
    ]
