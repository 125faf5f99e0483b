"""Rows for the figures, made by PostgreSQL itself: a million leases in about a minute.

Every id follows from a number (`md5('unit 17')`), so that tables refer to each other without a look-up, and
every run has the same rows. Triggers are off meanwhile: history of rows that nobody wrote helps nobody.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connections, models, transaction
from psycopg import Connection, sql

from benchmarks.scratch import leave, raw, use
from unitcycle.accounts import keys
from unitcycle.accounts.models import ApiKey, Membership, Organization, User
from unitcycle.accounts.roles import Role, scopes
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.finance.ledger.models import Account, Charge, Entry, Posting
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.tenancy.tenants.models import Lease, Tenant

ORGANIZATION = UUID("b0000000-0000-4000-8000-000000000001")
NEIGHBOUR = UUID("b0000000-0000-4000-8000-000000000002")
EMAIL = "bench@example.com"
SECRET = "uc_bench-only-never-a-real-key"
UNITS_OF_A_PROPERTY = 190


def _one_of(**columns: str) -> dict[str, str]:
    """Columns of leases, on top of what every lease has."""
    return {
        "unit_id": "{unit}",
        "tenant_id": "{tenant}",
        "lease_begin_date": "current_date - 60 - n % 300",
        "is_current": "true",
        **columns,
    }


# 65.3 % active, 26.3 % month-to-month, 2.0 % on notice, 6.4 % vacant
_STATE = (
    "(CASE WHEN n % 1000 < 653 THEN 'active' WHEN n % 1000 < 916 THEN 'month_to_month'"
    " WHEN n % 1000 < 936 THEN 'notice' ELSE 'vacant' END)"
)
_AS_IN_LIFE = _one_of(
    lease_status=_STATE,
    status=f"CASE WHEN {_STATE} = 'vacant' THEN 'ended' ELSE 'active' END",
    lease_end_date=(
        f"CASE {_STATE} WHEN 'active' THEN current_date + 10 + n % 300"
        " ELSE current_date - 5 - n % 40 END"
    ),
    lease_status_changed_at="now() - make_interval(days => n % 90)",
    holdover_start_date=f"CASE {_STATE} WHEN 'month_to_month' THEN current_date - 4 - n % 40 END",
    notice_date=f"CASE {_STATE} WHEN 'notice' THEN current_date - 10 END",
    notice_move_out_date=f"CASE {_STATE} WHEN 'notice' THEN current_date + 25 END",
    actual_move_out_date=f"CASE {_STATE} WHEN 'vacant' THEN current_date - 5 END",
)

# Of a hundred leases twenty have run out (0-19) and five have moved out (20-24). Two more have run out and stay
# as they are: 80 had ended before, 81 is followed by 82, its renewal.
_PLACE = "(n % 100)"
_ON_NOTICE = f"({_PLACE} BETWEEN 20 AND 29)"
_TO_SCAN = _one_of(
    unit_id=f"CASE WHEN {_PLACE} = 82 THEN {{unit_before}} ELSE {{unit}} END",
    tenant_id=f"CASE WHEN {_PLACE} = 82 THEN {{tenant_before}} ELSE {{tenant}} END",
    lease_begin_date=f"current_date - CASE WHEN {_PLACE} = 82 THEN 20 ELSE 400 END",
    lease_end_date=(
        f"CASE WHEN {_PLACE} < 20 OR {_PLACE} IN (80, 81) THEN current_date - 30 + n % 20"
        " ELSE current_date + n % 300 END"
    ),
    lease_status=(
        f"(CASE WHEN {_ON_NOTICE} THEN 'notice' WHEN {_PLACE} BETWEEN 84 AND 98"
        f" THEN 'month_to_month' WHEN {_PLACE} = 99 THEN 'vacant' ELSE 'active' END)"
    ),
    status=f"CASE WHEN {_PLACE} IN (80, 99) THEN 'ended' ELSE 'active' END",
    notice_date=f"CASE WHEN {_ON_NOTICE} THEN current_date - 50 END",
    notice_move_out_date=(
        f"CASE WHEN {_PLACE} BETWEEN 20 AND 24 THEN current_date - 1"
        f" WHEN {_ON_NOTICE} THEN current_date END"
    ),
    is_current=f"{_PLACE} <> 81",
)


class Filler:
    """Writes rows of one organisation as the owner of the tables."""

    def __init__(self, connection: Connection[Any], organization: UUID) -> None:
        self._connection = connection
        self._organization = organization

    def rows(self, model: type[models.Model], count: int, **columns: str) -> None:
        """`columns` are SQL expressions over n = 1…count; other columns get the model's default."""
        names, values = [], []
        for column in model._meta.concrete_fields:
            value = self._value(column, columns)
            if value is not None:
                names.append(sql.Identifier(column.column))
                values.append(value)
        table = sql.Identifier(model._meta.db_table)
        self._connection.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(table))
        self._connection.execute(
            sql.SQL("INSERT INTO {} ({}) SELECT {} FROM generate_series(1, {}) AS n").format(
                table, sql.SQL(", ").join(names), sql.SQL(", ").join(values), sql.Literal(count)
            )
        )
        self._connection.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(table))

    def key(self, kind: str, number: str = "n") -> str:
        """The id of the n-th row of that kind in this organisation, as SQL."""
        return f"md5('{self._organization} {kind} ' || ({number}))::uuid"

    def _value(self, column: models.Field, given: dict[str, str]) -> sql.Composable | None:
        if column.attname in given:
            return sql.SQL(given[column.attname])  # type: ignore[arg-type]
        if column.attname == "organization_id":
            return sql.Literal(self._organization)
        if isinstance(column, models.DateTimeField) and not column.null:
            return sql.SQL("now()")
        if column.generated or column.has_db_default() or not column.has_default():
            return None
        return sql.Literal(column.get_db_prep_save(column.get_default(), connections["owner"]))


def add_organization(database: str) -> None:
    """The organisation we measure in, a person and a key that may do everything; and a neighbour."""
    use(database)
    for number, organization_id in enumerate((ORGANIZATION, NEIGHBOUR), start=1):
        with transaction.atomic(), organization_context(organization_id):
            Organization.objects.create(
                pk=organization_id, name=f"Bench {number}", slug=f"bench-{number}", time_zone="UTC"
            )
    with transaction.atomic(), organization_context(ORGANIZATION):
        user = User.objects.create_user(email=EMAIL, password=None, name="Bea Bench")
        Membership.objects.create(user=user, role=Role.OWNER)
        ApiKey.objects.create(
            name="bench", prefix=SECRET[:10], secret_hash=keys.digest(SECRET), scopes=scopes()
        )
    leave()


def add_portfolio(database: str, *, units: int, others: int) -> None:
    """Properties, units, tenants and a lease each; `others` vendors, jobs and a tenth of the work orders."""
    with _filling(database) as connection:
        _add_homes(Filler(connection, ORGANIZATION), units, _AS_IN_LIFE)
        _add_work(Filler(connection, ORGANIZATION), units, others)
        _add_homes(Filler(connection, NEIGHBOUR), 500, _AS_IN_LIFE)


def add_leases_to_scan(database: str, leases: int) -> None:
    """A quarter is due: of a hundred leases twenty have run out and five have moved out.

    Two more have run out and stay as they are: one had ended before, one is followed by its renewal.
    """
    with _filling(database) as connection:
        _add_homes(Filler(connection, ORGANIZATION), leases, _TO_SCAN)
        _add_homes(Filler(connection, NEIGHBOUR), 500, _TO_SCAN)


def add_leases_to_bill(database: str, leases: int) -> None:
    """Households that stay: each of them is billed every month."""
    stays = _one_of(
        lease_status="'active'",
        status="'active'",
        lease_begin_date="date '2026-01-01'",
        lease_end_date="date '2026-12-31'",
    )
    with _filling(database) as connection:
        _add_homes(Filler(connection, ORGANIZATION), leases, stays)


def add_leases_to_score(database: str, leases: int) -> None:
    """Leases that end in one to four months, each with twelve charges and twelve payments, and some work orders.

    Three charges of eleven were paid four days late.
    """
    ending = _one_of(
        lease_status="'active'",
        status="'active'",
        lease_begin_date="current_date - 100 - n % 1300",
        lease_end_date="current_date + 30 + n % 91",
    )
    with _filling(database) as connection:
        fill = Filler(connection, ORGANIZATION)
        _add_homes(fill, leases, ending)
        _add_a_year_of_rent(fill, leases)
        fill.rows(
            WorkOrder,
            leases * 2,
            id=fill.key("work order"),
            number="'WO-' || lpad(n::text, 8, '0')",
            property_id=fill.key("property", f"((n - 1) / 2) / {UNITS_OF_A_PROPERTY} + 1"),
            unit_id=fill.key("unit", f"(n * 7) % {leases} + 1"),
            title="'Leaking tap'",
            requested_date="current_date - n % 700",
        )


def _add_a_year_of_rent(fill: "Filler", leases: int) -> None:
    """The accounts, and what the monthly run and the desk would have posted on them."""
    chart = {"bank": ("1000", "asset", 1), "rent_income": ("4000", "income", -1)}
    for purpose, (code, kind, side) in chart.items():
        fill.rows(
            Account,
            1,
            id=fill.key(purpose),
            code=f"'{code}'",
            name=f"'{purpose}'",
            kind=f"'{kind}'",
            purpose=f"'{purpose}'",
            side=f"{side}",
            currency="'USD'",
        )
    tenant = {"tenant_id": fill.key("tenant")}
    fill.rows(
        Account,
        leases,
        id=fill.key("receivable"),
        code="'1100'",
        name="'Receivable'",
        kind="'asset'",
        purpose="'receivable'",
        side="1",
        currency="'USD'",
        **tenant,
    )
    _add_charges_and_payments(fill, leases)


def _add_charges_and_payments(fill: "Filler", leases: int) -> None:
    lease = "(n - 1) / 12 + 1"
    due = "(date_trunc('month', current_date) - make_interval(months => ((n - 1) % 12)::int))::date"
    came = f"{due} + CASE WHEN (n::bigint * 7919) % 11 < 3 THEN 4 ELSE -1 END"
    of_lease = {"tenant_id": fill.key("tenant", lease), "lease_id": fill.key("lease", lease)}
    amount = f"1200 + ({lease}) % 1500"
    for kind, day in (("charge", due), ("payment", came)):
        fill.rows(
            Entry,
            leases * 12,
            id=fill.key(kind),
            kind=f"'{kind}'",
            date=day,
            description=f"'{kind}'",
            currency="'USD'",
            idempotency_key=f"'{kind}:' || n",
            fingerprint="''",
            **of_lease,
        )
    fill.rows(
        Charge,
        leases * 12,
        id=fill.key("owed"),
        entry_id=fill.key("charge"),
        account_id=fill.key("receivable", lease),
        kind="'rent'",
        description="'Rent'",
        trans_date=due,
        due_date=due,
        amount=amount,
        open_amount="0",
        **of_lease,
    )
    sides = (
        ("charge", fill.key("receivable", lease), amount, fill.key("owed")),
        ("charge", fill.key("rent_income", "1"), f"-({amount})", "NULL::uuid"),
        ("payment", fill.key("bank", "1"), amount, "NULL::uuid"),
        ("payment", fill.key("receivable", lease), f"-({amount})", fill.key("owed")),
    )
    for number, (kind, account, moved, charge) in enumerate(sides):
        fill.rows(
            Posting,
            leases * 12,
            id=fill.key(f"posting {number}"),
            entry_id=fill.key(kind),
            account_id=account,
            charge_id=charge,
            amount=moved,
        )


def add_parking(database: str, amount: Decimal) -> None:
    """A monthly charge beside the rent, for every lease."""
    with _filling(database) as connection:
        connection.execute(
            """
            INSERT INTO billing_recurringcharge (id, organization_id, created_at, updated_at, lease_id,
                charge_type, description, amount, frequency, is_active, start_date)
            SELECT gen_random_uuid(), organization_id, now(), now(), id, 'parking', 'Parking', %s, 'monthly',
                true, date '2026-01-01'
            FROM tenant_lease
            """,
            [amount],
        )


def _add_homes(fill: Filler, units: int, lease: Mapping[str, str]) -> None:
    fill.rows(
        Property,
        units // UNITS_OF_A_PROPERTY + 1,
        id=fill.key("property"),
        name="'Estate ' || lpad(n::text, 5, '0')",
        city="'Springfield'",
        region="'NY'",
    )
    property_id = fill.key("property", f"(n - 1) / {UNITS_OF_A_PROPERTY} + 1")
    fill.rows(
        Unit,
        units,
        id=fill.key("unit"),
        property_id=property_id,
        unit_number="chr(65 + n % 26) || '-' || n",
        bedrooms="n % 4",
        bathrooms="1 + n % 3",
        square_feet="400 + n % 1500",
        market_rent="1200 + n % 1500",
        status=f"CASE WHEN {lease['lease_status']} = 'vacant' THEN 'vacant' ELSE 'occupied' END",
    )
    fill.rows(
        Tenant,
        units,
        id=fill.key("tenant"),
        first_name="(ARRAY['Maria', 'James', 'Sarah', 'Wei', 'Amina'])[1 + n % 5]",
        last_name="'Household ' || lpad(n::text, 7, '0')",
        email="'household' || n || '@example.com'",
    )
    ids = {
        "unit": fill.key("unit"),
        "unit_before": fill.key("unit", "n - 1"),
        "tenant": fill.key("tenant"),
        "tenant_before": fill.key("tenant", "n - 1"),
    }
    fill.rows(
        Lease,
        units,
        id=fill.key("lease"),
        lease_number="'L-' || lpad(n::text, 7, '0')",
        property_id=property_id,
        monthly_rent_amount="1200 + n % 1500",
        security_deposit_amount="1200",
        **{name: expression.format_map(ids) for name, expression in lease.items()},
    )


def _add_work(fill: Filler, units: int, others: int) -> None:
    fill.rows(
        Vendor,
        others,
        id=fill.key("vendor"),
        name="'Vendor ' || lpad(n::text, 6, '0')",
        email="'vendor' || n || '@example.com'",
        insurance_expires_on="current_date + n % 200 - 50",
    )
    fill.rows(
        WorkOrder,
        max(units // 10, 200),
        id=fill.key("work order"),
        number="'WO-' || lpad(n::text, 6, '0')",
        property_id=fill.key("property", f"(n - 1) / {UNITS_OF_A_PROPERTY} + 1"),
        unit_id=fill.key("unit"),
        title="'Leaking tap in kitchen ' || n",
        description="'It drips all night.'",
        requested_date="current_date - n % 700",
        due_date="current_date - n % 700 + 14",
        assigned_vendor_id=f"CASE WHEN n % 3 > 0 THEN {fill.key('vendor', f'1 + n % {others}')} END",
        status="CASE WHEN n % 3 > 0 THEN 'assigned' ELSE 'open' END",
        cost_estimated="100 + n % 900",
    )
    fill.rows(
        Job,
        others,
        id=fill.key("job"),
        kind="'bench.nothing'",
        title="'Job ' || n",
        status="'succeeded'",
        total="100",
        done="100",
        created_at="now() - make_interval(mins => n)",
        started_at="now() - make_interval(mins => n)",
        finished_at="now() - make_interval(mins => n)",
    )


@contextmanager
def _filling(database: str) -> Iterator[Connection[Any]]:
    """One transaction as the owner, then statistics and visibility as a quiet night leaves them.

    Autovacuum stays off after that: it would come in the middle of some round.
    """
    with closing(raw(database, "owner", autocommit=True)) as connection:
        with connection.transaction():
            connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
            yield connection
            for (table,) in connection.execute(
                "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public'"
            ).fetchall():
                connection.execute(f"ALTER TABLE {table} SET (autovacuum_enabled = false)")
        connection.execute("VACUUM (ANALYZE)")
