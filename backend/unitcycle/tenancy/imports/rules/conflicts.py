"""Two leases that cannot both be true: in one file, or one in the file and one on record."""

from dataclasses import dataclass
from datetime import date

from unitcycle.tenancy.imports.rules.rows import RentRollRow
from unitcycle.tenancy.imports.rules.statuses import EMPTY, Occupancy
from unitcycle.tenancy.imports.rules.units import as_key


@dataclass(frozen=True, slots=True)
class Period:
    """The days a household has a unit, the last one included; `end` None is open."""

    begin: date
    end: date | None

    def overlaps(self, other: "Period") -> bool:
        starts_in_time = other.end is None or self.begin <= other.end
        return starts_in_time and (self.end is None or other.begin <= self.end)


def period_of(row: RentRollRow, as_of: date) -> Period | None:
    """When the household of a row has the unit; None for an empty unit or an application.

    A move-out ends it. Without one a lease that has run out holds over: the household is still there
    on the day of the list, and nobody knows for how long.
    """
    if row.lease_begin is None or row.occupancy in EMPTY or row.occupancy is Occupancy.APPLICANT:
        return None
    end = row.move_out or row.lease_end
    if row.is_lived_in and row.move_out is None and end is not None:
        end = max(end, as_of)
    return Period(row.lease_begin, max(end, row.lease_begin) if end is not None else None)


@dataclass(frozen=True, slots=True)
class _Held:
    number: int
    tenant: str
    period: Period


@dataclass(frozen=True, slots=True)
class Finding:
    """What a row is in view of the rows before it: the same again, or in conflict with one."""

    kind: str  # "repeated" or "conflict"
    other_number: int
    other_tenant: str


class ConflictFinder:
    """Remembers who has which unit when, for one file. Memory: some hundred bytes for each lease."""

    def __init__(self, as_of: date) -> None:
        self._as_of = as_of
        self._held: dict[tuple[str, str, str], list[_Held]] = {}

    def add(self, row: RentRollRow) -> Finding | None:
        """Compare a row with those added before it, and remember it unless it repeats one."""
        period = period_of(row, self._as_of)
        if period is None or row.tenant is None:
            return None
        key = (as_key(row.property_name), as_key(row.building), as_key(row.unit_number))
        tenant = row.tenant.full_name
        held = self._held.setdefault(key, [])
        for other in held:
            finding = self._compare(other, tenant, period, row)
            if finding is not None:
                return finding
        held.append(_Held(row.number, tenant, period))
        return None

    def _compare(
        self, other: _Held, tenant: str, period: Period, row: RentRollRow
    ) -> Finding | None:
        same_tenant = as_key(other.tenant) == as_key(tenant)
        if same_tenant:
            again = other.period.begin == period.begin
            return Finding("repeated", other.number, other.tenant) if again else None
        if _comes_after(other, row, period, self._as_of) or not other.period.overlaps(period):
            return None
        return Finding("conflict", other.number, other.tenant)


def _comes_after(other: _Held, row: RentRollRow, period: Period, as_of: date) -> bool:
    """A lease to come may follow one without an end: the household now there will leave."""
    later = row.occupancy is Occupancy.FUTURE and period.begin > as_of
    return later and other.period.end is None and other.period.begin <= as_of
