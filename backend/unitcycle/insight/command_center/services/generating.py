"""The night: every unit is looked at, and what is worth doing there is put into the queue.

Set-based: one statement knows everything, rules in Python go over its rows, one COPY brings in what they say. All of it
is one transaction: a night that was killed has done nothing and is run again, and of two at once the second waits and
finds the same.
"""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

import orjson
from django.db import connections, transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.core.bulk import without_collections
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.turns import take_turn
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.rules.suggesting import House, Seen, suggestions_for
from unitcycle.insight.command_center.services import generating_sql as sql
from unitcycle.residency.renewals.selectors import renewal_settings

# the kind of job that does so when a person asks for it
GENERATE = "command_center.generate"
WINDOW = 10_000


@dataclass
class Generated:
    """How many actions are suggested, and how many older ones they took the place of."""

    suggested: int = 0
    superseded: int = 0

    def __add__(self, other: "Generated") -> "Generated":
        return Generated(self.suggested + other.suggested, self.superseded + other.superseded)

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


@without_collections()
@transaction.atomic
def generate_ai_action_queue(
    *,
    today: date,
    zones: Collection[str] | None = None,
    window: int = WINDOW,
    report: Any = None,
) -> Generated:
    """Suggest anew what is to be done for each unit (R1.4-01 to R1.4-05, N1-58 to N1-63).

    `zones` are those of the properties at which it is `today`; without them, all. Run again on the same day, it
    changes what is pending and adds nothing; what was dismissed, agreed to or done is left as it is, and nothing takes
    its place for the time of the pause.
    """
    wants = selectors.command_center_settings()
    given: dict[str, Any] = {
        "organization": required_organization_id(),
        "today": today,
        "zones": None if zones is None else sorted(zones),
        "now": clock.now(),
        "zone": current_organization().time_zone,
        "paused_since": clock.now() - timedelta(days=wants.pause_days),
    }
    house = House(today, renewal_settings().policy, wants.rent_notice_days)
    take_turn("ai-action-queue")
    with connections["default"].cursor() as cursor:
        for statement in (sql.PLAIN, sql.NO_INCOMING, sql.INCOMING):
            cursor.execute(statement)
        _collect(cursor, given, house, window)
        cursor.execute(sql.COUNT)
        cursor.execute(sql.KEEP_LETTERS, given)
        cursor.execute(sql.SUPERSEDE, given)
        superseded = int(cursor.rowcount)
        cursor.execute(sql.WRITE, given)
        done = Generated(int(cursor.rowcount), superseded)
    if report is not None:
        report(done.suggested)
    return done


def _collect(cursor: Any, given: dict[str, Any], house: House, window: int) -> None:
    with connections["default"].cursor() as reading:
        reading.execute(sql.SEEN, given)
        while rows := reading.fetchmany(window):
            with cursor.copy(sql.COPY) as copy:
                for line in _lines(rows, house):
                    copy.write_row(line)


def _lines(rows: Iterable[tuple[Any, ...]], house: House) -> Iterable[list[Any]]:
    for row in rows:
        for one in suggestions_for(Seen._make(row), house):
            yield [
                orjson.dumps(value).decode() if isinstance(value, dict) else value for value in one
            ]
