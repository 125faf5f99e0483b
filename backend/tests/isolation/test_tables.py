"""The walls, read from PostgreSQL's own catalogue. A table that nobody thought of fails here."""

import pytest
from django.conf import settings
from django.db import connections

from unitcycle.core.organizations import SETTING

# Tables without customer data, each with the reason why it stands outside the walls.
GLOBAL_TABLES = {
    "account_emailaddress": "a person's addresses; a person may belong to several organisations",
    "account_emailconfirmation": "as above",
    "accounts_user": "a person, who may belong to several organisations",
    "auth_group": "Django's; unused",
    "auth_group_permissions": "Django's; unused",
    "auth_permission": "Django's; unused",
    "bitcoin_price_snapshot": "what a bitcoin cost: the same for everybody",
    "django_celery_beat_clockedschedule": "the installation's timetable",
    "django_celery_beat_crontabschedule": "the installation's timetable",
    "django_celery_beat_intervalschedule": "the installation's timetable",
    "django_celery_beat_periodictask": "the installation's timetable",
    "django_celery_beat_periodictasks": "the installation's timetable",
    "django_celery_beat_solarschedule": "the installation's timetable",
    "django_content_type": "Django's; names of models",
    "django_migrations": "which migrations ran",
    "django_session": "read before it is known who asks",
    "mfa_authenticator": "a person's second factors, sealed",
    "pghistory_context": "unused: each history row carries its own context",
}
# Tables whose organisation is not in a column called organization_id.
OTHER_COLUMN = {"accounts_organization": "id", "accounts_organizationevent": "id"}
# Unique across organisations: most because they are looked up before the organisation is known.
UNIQUE_EVERYWHERE = {
    "accounts_apikey": {("secret_hash",)},
    "accounts_invitation": {("token_hash",)},
    "accounts_organization": {("slug",)},
    # two that watch one key must not be credited the same coins; who has another key meets nobody
    "bitcoin_payment": {("btc_address",)},
    # of an entry of its own organisation
    "ledger_entry": {("reverses_id",)},
}


@pytest.fixture
def ask(db):
    def asked(statement, *values):
        with connections["default"].cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall()

    return asked


def owned_tables(ask):
    rows = ask(
        """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
        AND a.attname = 'organization_id' AND NOT a.attisdropped"""
    )
    return {name: "organization_id" for (name,) in rows} | OTHER_COLUMN


def test_every_table_is_walled_off_or_listed_with_a_reason(ask):
    tables = {
        name for (name,) in ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    }

    unlisted = tables - set(owned_tables(ask)) - set(GLOBAL_TABLES)

    assert not unlisted, "No organisation_id, and no reason in GLOBAL_TABLES."
    assert not set(GLOBAL_TABLES) - tables, "Listed, but not there any more."
    assert not set(GLOBAL_TABLES) & set(owned_tables(ask))


def test_every_wall_is_up_and_forced(ask):
    walls = dict(
        (name, (enabled, forced))
        for name, enabled, forced in ask(
            "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace"
        )
    )

    assert len(owned_tables(ask)) > 20
    assert {name for name in owned_tables(ask) if walls[name] != (True, True)} == set()


def test_every_wall_holds_for_reading_and_for_writing(ask):
    found = {
        name: (using, check, command, permissive)
        for name, using, check, command, permissive in ask(
            "SELECT tablename, qual, with_check, cmd, permissive FROM pg_policies"
            " WHERE policyname = 'organization_wall'"
        )
    }
    for table, column in owned_tables(ask).items():
        current = f"(NULLIF(current_setting('{SETTING}'::text, true), ''::text))::uuid"
        wall = f"({column} = {current})"
        assert found.get(table) == (wall, wall, "ALL", "PERMISSIVE"), table


def test_no_other_door_is_open_to_the_application(ask):
    others = ask(
        "SELECT tablename, policyname, roles::text[] FROM pg_policies"
        " WHERE policyname <> 'organization_wall'"
    )

    for table, name, roles in others:
        assert name == "owner_door", table
        assert set(roles).isdisjoint({settings.APPLICATION_ROLE, "public"}), table


def test_the_application_owns_nothing_and_can_become_nobody(ask):
    role = settings.APPLICATION_ROLE
    ((is_super, bypasses, creates_roles, creates_databases),) = ask(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
        " WHERE rolname = %s",
        role,
    )
    owned = ask("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = %s", role)
    memberships = ask(
        "SELECT pg_get_userbyid(roleid) FROM pg_auth_members WHERE pg_get_userbyid(member) = %s",
        role,
    )
    can_create = ask("SELECT has_schema_privilege(%s, 'public', 'CREATE')", role)

    assert (is_super, bypasses, creates_roles, creates_databases) == (False,) * 4
    assert owned == []
    assert memberships == []
    assert can_create == [(False,)]


def test_the_application_only_adds_to_history(ask):
    rows = ask(
        """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND a.attname = 'pgh_obj_id'"""
    )
    assert len(rows) > 5
    for (table,) in rows:
        for right in ("UPDATE", "DELETE", "TRUNCATE"):
            allowed = ask(
                "SELECT has_table_privilege(%s, %s, %s)", settings.APPLICATION_ROLE, table, right
            )
            assert allowed == [(False,)], (table, right)


def test_nothing_reads_around_the_walls(ask):
    """A view or a SECURITY DEFINER function would read as its owner, whom the walls let through."""
    views = ask(
        """SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relkind IN ('v', 'm')
        AND NOT coalesce('security_invoker=true' = ANY(reloptions), false)"""
    )
    functions = ask(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef"
    )

    assert views == []
    assert functions == []


def test_what_is_unique_is_unique_within_an_organisation(ask):
    """Otherwise a refusal would tell that a neighbour has such a row."""
    indexes = ask(
        """SELECT t.relname, array_agg(a.attname::text ORDER BY k.position)
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
        CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, position)
        LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
        WHERE i.indisunique AND NOT i.indisprimary AND t.relnamespace = 'public'::regnamespace
        GROUP BY t.relname, i.indexrelid"""
    )
    owned = owned_tables(ask)
    for table, columns in indexes:
        if table in owned and tuple(columns) not in UNIQUE_EVERYWHERE.get(table, set()):
            assert columns[0] == owned[table], (table, columns)


def test_without_an_organisation_every_walled_table_is_empty(ask):
    for table in owned_tables(ask):
        assert ask(f'SELECT count(*) FROM "{table}"') == [(0,)], table
