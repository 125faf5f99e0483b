"""What state a row is in, when its status, its names, its section and its dates speak together."""

from dataclasses import dataclass, field
from datetime import date

from unitcycle.tenancy.imports.rules.dates import LeaseEnd
from unitcycle.tenancy.imports.rules.statuses import Occupancy
from unitcycle.tenancy.imports.rules.titles import Section


@dataclass(frozen=True, slots=True)
class Dates:
    begin: date | None = None
    end: LeaseEnd = field(default_factory=LeaseEnd)
    move_in: date | None = None
    move_out: date | None = None
    notice: date | None = None


def occupancy_of(
    *,
    stated: Occupancy | None,
    empty_by_name: Occupancy | None,
    has_tenant: bool,
    section: Section,
    dates: Dates,
    as_of: date,
) -> Occupancy:
    """The state of one row. A stated status counts most, then VACANT in place of a name.

    Without either: nobody named is vacant; a future section or a lease that begins later is future;
    a move-out that has passed is past, one to come is notice; "MTM" as the end is month-to-month.
    """
    if empty_by_name is not None and not has_tenant:
        return stated if stated in _KINDS_OF_EMPTY else empty_by_name
    if stated is not None:
        return _refined(stated, has_tenant, section, dates, as_of)
    if not has_tenant:
        return Occupancy.VACANT
    return _inferred(section, dates, as_of)


_KINDS_OF_EMPTY = frozenset(
    [Occupancy.VACANT, Occupancy.VACANT_LEASED, Occupancy.MODEL, Occupancy.DOWN]
)


def _refined(
    stated: Occupancy, has_tenant: bool, section: Section, dates: Dates, as_of: date
) -> Occupancy:
    if stated is Occupancy.OCCUPIED:
        if section is not Section.CURRENT:
            return _inferred(section, dates, as_of)
        return Occupancy.MONTH_TO_MONTH if dates.end.month_to_month else stated
    if stated is Occupancy.DOWN and has_tenant and dates.begin is not None:
        return _inferred(section, dates, as_of)  # "Office" is what the unit is let for
    if stated is Occupancy.VACANT_LEASED and has_tenant and _starts_later(dates, as_of):
        return Occupancy.FUTURE
    return stated


def _inferred(section: Section, dates: Dates, as_of: date) -> Occupancy:
    if section is Section.FUTURE or _starts_later(dates, as_of):
        return Occupancy.FUTURE
    if section is Section.PAST:
        return Occupancy.PAST
    leaving = dates.move_out or dates.notice
    if dates.move_out is not None and dates.move_out < as_of:
        return Occupancy.PAST
    if leaving is not None:
        return Occupancy.NOTICE
    return Occupancy.MONTH_TO_MONTH if dates.end.month_to_month else Occupancy.OCCUPIED


def _starts_later(dates: Dates, as_of: date) -> bool:
    first = min(filter(None, (dates.begin, dates.move_in)), default=None)
    return first is not None and first > as_of
