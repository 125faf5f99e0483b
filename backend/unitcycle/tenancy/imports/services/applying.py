"""Doing what a plan says: a fixed number of statements, whatever the number of rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from unitcycle.core import clock, events
from unitcycle.core.organizations import required_organization_id
from unitcycle.portfolio.properties.events import PropertyCreated
from unitcycle.portfolio.properties.models import Building, Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.services import apply_sql as sql
from unitcycle.tenancy.imports.services import bulk
from unitcycle.tenancy.imports.services.planning import Context
from unitcycle.tenancy.tenants.events import (
    LeaseConvertedToMonthToMonth,
    LeaseCreated,
    LeaseFact,
    LeaseNoticeGiven,
    LeaseOpeningBalanceSet,
    LeaseReactivated,
    LeaseVacated,
)
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Occupant, Tenant
from unitcycle.tenancy.tenants.services import settle_current_leases

_BATCH = 5_000
_IMPORTED = "Imported from a rent roll"
_STATED = "As the rent roll says"


@dataclass(frozen=True)
class Applying:
    """What the statements are given beside the plan's own values."""

    context: Context
    author: str
    now: datetime

    @property
    def given(self) -> dict[str, Any]:
        return {
            **self.context.given,
            "author": self.author,
            "now": self.now,
            "organization_id": required_organization_id(),
        }


def apply(context: Context, *, author: str) -> None:
    """Write everything. The caller's transaction makes it all or nothing."""
    work = Applying(context, author, clock.now())
    _write_properties(work)
    if context.kind is ListKind.PROPERTIES:
        _write_floors(work)
        return
    bulk.temporary("spot_of", sql.SPOT_OF)
    _write_buildings_and_units(work)
    _write_people_and_leases(work)
    _change_leases(work)
    _tell(work, LeaseOpeningBalanceSet, sql.ROWS_OF_OPENING_BALANCES)
    units = bulk.fetch(sql.UNITS_TO_SETTLE)
    settle_current_leases(
        today=context.today, unit_ids=[row["unit_id"] for row in units], units_are_held=True
    )


def _write_properties(work: Applying) -> None:
    bulk.insert(
        Property,
        {
            "id": "property_id",
            "name": "name",
            "address_line1": "coalesce(address, '')",
            "city": "coalesce(city, '')",
            "region": "coalesce(region, '')",
            "postal_code": "coalesce(postal_code, '')",
            "year_built": "year_built",
        },
        sql.NEW_PROPERTIES,
    )
    bulk.execute(sql.PROPERTIES_FILLED_IN, work.given)
    added = bulk.fetch("SELECT property_id, name FROM place WHERE is_new ORDER BY name")
    for start in range(0, len(added), _BATCH):
        events.emit_many(
            [
                PropertyCreated(subject_id=row["property_id"], property_name=row["name"])
                for row in added[start : start + _BATCH]
            ]
        )


def _write_floors(work: Applying) -> None:
    """A list of properties that counts storeys describes the one house of each."""
    bulk.insert(
        Building,
        {
            "property_id": "property_id",
            "name": "left(name, 100)",
            "address_line1": "coalesce(address, '')",
            "number_of_floors": "floors",
        },
        "place WHERE is_new AND floors IS NOT NULL",
    )


def _write_buildings_and_units(work: Applying) -> None:
    bulk.insert(
        Building,
        {"id": "building_id", "property_id": "property_id", "name": "name"},
        sql.NEW_BUILDINGS,
    )
    bulk.insert(
        Unit,
        {
            "id": "unit_id",
            "property_id": "property_id",
            "building_id": "building_id",
            "unit_number": "unit_number",
            "bedrooms": "bedrooms",
            "bathrooms": "bathrooms",
            "square_feet": "square_feet",
            "market_rent": "market_rent",
            "current_rent": "current_rent",
            "status": "status",
        },
        sql.NEW_UNITS,
    )
    bulk.execute(sql.UNITS_UPDATED, work.given)


def _write_people_and_leases(work: Applying) -> None:
    bulk.insert(
        Tenant,
        {
            "id": "tenant_id",
            "first_name": "coalesce(first_name, '')",
            "last_name": "coalesce(last_name, '')",
            "company": "coalesce(company, '')",
            "email": "coalesce(email, '')",
            "phone": "coalesce(phone, '')",
        },
        sql.NEW_TENANTS,
    )
    bulk.execute(sql.TENANTS_UPDATED, work.given)
    _write_leases(work)
    _write_vacancies(work)
    bulk.insert(Occupant, {"lease_id": "lease_id", "name": "left(name, 200)"}, "occupant_gained")
    _log_new_leases(work)
    for event_type, states in (
        (LeaseCreated, "('active', 'month_to_month', 'notice', 'future')"),
        (LeaseConvertedToMonthToMonth, "('month_to_month')"),
        (LeaseNoticeGiven, "('notice')"),
    ):
        _tell(work, event_type, sql.ROWS_OF_NEW_LEASES.format(states=states))


_NUMBER = "'L-' || upper(left(replace(gen_random_uuid()::text, '-', ''), 16))"


def _write_leases(work: Applying) -> None:
    bulk.insert(
        Lease,
        {
            "id": "lease_id",
            "lease_number": _NUMBER,
            "tenant_id": "tenant_id",
            "unit_id": "unit_id",
            "property_id": "property_id",
            "lease_begin_date": "lease_begin",
            "lease_end_date": "lease_end",
            "monthly_rent_amount": "coalesce(rent, 0)",
            "security_deposit_amount": "coalesce(deposit, 0)",
            "opening_balance_amount": "balance",
            "opening_balance_date": "CASE WHEN balance IS NOT NULL THEN %(as_of)s::date END",
            "move_in_date": "move_in",
            "status": "CASE WHEN state = 'past' THEN 'ended' ELSE 'active' END",
            "lease_status": (
                "CASE state WHEN 'past' THEN 'vacant' WHEN 'future' THEN 'active' ELSE state END"
            ),
            "lease_status_changed_at": "%(now)s",
            "lease_status_changed_by": "%(author)s",
            "holdover_start_date": (
                "CASE WHEN state = 'month_to_month' THEN"
                " CASE WHEN lease_end < %(as_of)s THEN lease_end + 1 ELSE %(as_of)s::date END END"
            ),
            "notice_date": "CASE WHEN state = 'notice' THEN notice_date END",
            "notice_move_out_date": "CASE WHEN state = 'notice' THEN move_out END",
            "actual_move_out_date": (
                "CASE WHEN state = 'past' THEN greatest(lease_begin,"
                " least(coalesce(move_out, lease_end, %(as_of)s), %(today)s)) END"
            ),
            # the one lease of a new unit stands for it; the others are settled at the end
            "is_current": "unit_is_new AND leases = 1",
        },
        sql.NEW_LEASES,
        work.given,
    )


def _write_vacancies(work: Applying) -> None:
    """An empty unit is a lease without a household, so that it is counted as vacant (N1-26)."""
    bulk.insert(
        Lease,
        {
            "lease_number": _NUMBER,
            "unit_id": "unit_id",
            "property_id": "property_id",
            "lease_begin_date": "since",
            "monthly_rent_amount": "coalesce(market_rent, 0)",
            "status": "'ended'",
            "lease_status": "'vacant'",
            "lease_status_changed_at": "%(now)s",
            "lease_status_changed_by": "%(author)s",
            "actual_move_out_date": "since",
            "is_current": "unit_is_new",
        },
        "vacancy",
        work.given,
    )


def _log_new_leases(work: Applying) -> None:
    """Each lease was signed once; what the file says of it beyond that is a further step."""
    created = {
        **sql.LOG_OF_STEP,
        "lease_id": "lease_id",
        "metadata": "jsonb_build_object('import', %(import_id)s::text, 'row', number)",
    }
    given = {**work.given, "reason": _IMPORTED, "new": "active"}
    living = "household WHERE lease_is_new AND state <> 'past'"
    bulk.insert(LeaseStatusLog, {**created, "previous_status": "'vacant'"}, living, given)
    later = {
        **created,
        "previous_status": "'active'",
        "new_status": "CASE state WHEN 'past' THEN 'vacant' ELSE state END",
        "created_at": "%(now)s + interval '1 microsecond'",
    }
    stepped = "household WHERE lease_is_new AND state IN ('month_to_month', 'notice', 'past')"
    bulk.insert(LeaseStatusLog, later, stepped, {**work.given, "reason": _STATED})


def _change_leases(work: Applying) -> None:
    bulk.execute(sql.LEASES_UPDATED, work.given)
    bulk.execute(sql.MOVES_OUT_ANEW, work.given)
    holdover = (
        "holdover_start_date = CASE WHEN lease.lease_end_date < %(as_of)s"
        " THEN lease.lease_end_date + 1 ELSE %(as_of)s::date END"
    )
    notice = "notice_date = step.notice_date, notice_move_out_date = step.move_out"
    moved_out = "actual_move_out_date = step.moved_out, status = 'ended'"
    _step(work, sql.TO_MTM, "month_to_month", holdover, LeaseConvertedToMonthToMonth)
    _step(work, sql.TO_NOTICE, "notice", notice, LeaseNoticeGiven)
    _step(work, sql.TO_ACTIVE, "active", "holdover_start_date = NULL", LeaseReactivated)
    _step(work, sql.TO_VACANT, "vacant", moved_out, LeaseVacated)


def _step(work: Applying, source: str, new: str, changes: str, event_type: type[LeaseFact]) -> None:
    """One kind of step: the leases, one log row and one event each (R1.1-04)."""
    given = {**work.given, "new": new, "reason": _STATED}
    moved = bulk.execute(sql.STEP.format(new=new, changes=changes, source=source), given)
    if not moved:
        return
    bulk.insert(LeaseStatusLog, sql.LOG_OF_STEP, source, given)
    _tell(work, event_type, sql.ROWS_OF_STEPS.format(source=source))


_FACTS: dict[type[LeaseFact], tuple[str, ...]] = {
    LeaseCreated: ("lease_begin_date", "lease_end_date"),
    LeaseConvertedToMonthToMonth: ("holdover_start_date",),
    LeaseNoticeGiven: ("notice_date", "notice_move_out_date"),
    LeaseReactivated: ("lease_end_date",),
    LeaseOpeningBalanceSet: ("opening_balance_amount", "opening_balance_date"),
    LeaseVacated: ("actual_move_out_date",),
}


def _tell(work: Applying, event_type: type[LeaseFact], source: str) -> None:
    """Write the events; through Python only where something listens inside the transaction."""
    facts = _FACTS[event_type]
    if events.is_heard_in_transaction(event_type):
        for batch in _batches(source, work.given):
            events.emit_many([_event(event_type, facts, row, work.author) for row in batch])
        return
    heard = events.is_heard_after_commit(event_type)
    pairs = ", ".join(f"'{fact}', {fact}" for fact in facts)
    told = bulk.execute(
        sql.TELL.format(facts=pairs, source=source),
        {
            **work.given,
            "event": event_type.name,
            "delivered_at": None if heard else work.now,
        },
    )
    if told and heard:
        events.wake_relay_after_commit()


def _event(
    event_type: type[LeaseFact], facts: tuple[str, ...], row: dict[str, Any], author: str
) -> LeaseFact:
    names = ("subject_id", "unit_id", "property_id", "tenant_id", *facts)
    return event_type(changed_by=author, **{name: row[name] for name in names})


def _batches(source: str, given: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """The rows in portions, so that there are never more than a portion in memory."""
    after: dict[str, Any] = {"after": 0, "after_id": UUID(int=0)}
    portion = (
        f"SELECT * FROM ({source}) AS happened"
        " WHERE (number, subject_id) > (%(after)s, %(after_id)s)"
        f" ORDER BY number, subject_id LIMIT {_BATCH}"
    )
    while rows := bulk.fetch(portion, {**given, **after}):
        yield rows
        after = {"after": rows[-1]["number"], "after_id": rows[-1]["subject_id"]}


def counts_of(context: Context) -> dict[str, int]:
    """What the plan creates and changes, by kind of row."""
    is_list = context.kind is ListKind.PROPERTIES
    (counted,) = bulk.fetch(sql.COUNTS_OF_PROPERTIES if is_list else sql.COUNTS)
    return {name: int(count) for name, count in counted.items()}
