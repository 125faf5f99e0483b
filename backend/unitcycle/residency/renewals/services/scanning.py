"""The nightly scan: what has run out is closed, and every lease that comes up for renewal is scored and advised on.

Set-based: one statement knows everything about all leases that are due, rules in Python go over its rows window by
window, and each window is one COPY. All of it is one transaction: a scan that was killed has done nothing and is run
again, and of two at once the second waits and finds nothing left.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from django.db import connections, transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock, events
from unitcycle.core.bulk import without_collections
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.turns import take_turn
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.events import RenewalExpired
from unitcycle.residency.renewals.rules import letter, terms
from unitcycle.residency.renewals.rules.advice import Candidate, House, advise
from unitcycle.residency.renewals.services import scan_sql as sql

# the kind of job that scans when a person asks for it
SCAN = "renewals.scan"
WINDOW = 10_000

Report = Callable[[int], None]


@dataclass
class Scanned:
    """How many leases were advised on, and how many older recommendations ran out."""

    recommended: int = 0
    expired: int = 0

    def __add__(self, other: "Scanned") -> "Scanned":
        return Scanned(self.recommended + other.recommended, self.expired + other.expired)

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


@dataclass(frozen=True)
class Among:
    """Which leases a scan is about: of one property, or of those in some time zones, or all."""

    today: date
    property_id: UUID | None = None
    zones: Collection[str] | None = None
    with_expiring: bool = False

    @property
    def given(self) -> dict[str, Any]:
        return {
            "organization": required_organization_id(),
            "today": self.today,
            "since": terms.a_year_before(self.today),
            "first_end": terms.first_end(self.today, with_expiring=self.with_expiring),
            "last_end": terms.last_end(self.today),
            "property": self.property_id,
            "zones": None if self.zones is None else sorted(self.zones),
        }


@without_collections()
@transaction.atomic
def scan_renewals(
    *,
    today: date,
    property_id: UUID | None = None,
    zones: Collection[str] | None = None,
    with_expiring: bool = False,
    window: int = WINDOW,
    report: Report | None = None,
) -> Scanned:
    """Advise on every lease that comes up for renewal and has nothing open (R1.2-01 to R1.2-12, N1-35 to N1-39).

    `zones` are those of the properties at which it is `today`; without them, all. `with_expiring` takes in active
    leases with less than thirty days left. `report` is told after each window how many there are so far. Run again it
    finds nothing to do.
    """
    among = Among(today, property_id, zones, with_expiring)
    scanned = Scanned()
    take_turn("renewal-scan")
    with connections["default"].cursor() as cursor:
        scanned.expired = _expire(cursor, among)
        for rows in _candidates(cursor, among, window):
            scanned.recommended += _write(cursor, rows, today)
            if report is not None:
                report(scanned.recommended)
    return scanned


def _expire(cursor: Any, among: Among) -> int:
    given = {**among.given, "now": clock.now(), "zone": current_organization().time_zone}
    cursor.execute(sql.EXPIRE, given)
    names = [column.name for column in cursor.description]
    gone = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    events.emit_many([RenewalExpired(**one) for one in gone])
    return len(gone)


def _candidates(cursor: Any, among: Among, window: int) -> Iterator[list[tuple[Any, ...]]]:
    """All of them by one statement, a window at a time. Whoever takes one writes it before the next."""
    for statement in (sql.PLAIN, sql.NO_DUE, sql.NO_INCOMING, sql.INCOMING):
        cursor.execute(statement)
    cursor.execute(sql.DUE, among.given)
    cursor.execute(sql.COUNT_DUE)
    # not by a cursor of the server, which would plan for the first rows and be slow with all of them
    with connections["default"].cursor() as reading:
        reading.execute(sql.CANDIDATES, among.given)
        while rows := reading.fetchmany(window):
            yield rows


def house_of(today: date) -> House:
    """What is the same for all leases of the organisation."""
    settings, organization = selectors.renewal_settings(), current_organization()
    return House(
        today=today,
        policy=settings.policy,
        organization_name=organization.name,
        currency=currency_of_the_books(),
        render=letter.compiled(settings.letter_text),
    )


def _write(cursor: Any, rows: Sequence[tuple[Any, ...]], today: date) -> int:
    house = house_of(today)
    cursor.execute(sql.EMPTY)
    with cursor.copy(sql.COPY) as copy:
        for row in rows:
            copy.write_row(
                [
                    orjson.dumps(value).decode() if isinstance(value, dict) else value
                    for value in advise(Candidate._make(row), house)
                ]
            )
    cursor.execute(sql.WRITE, {"organization": required_organization_id(), "now": clock.now()})
    return int(cursor.rowcount)
