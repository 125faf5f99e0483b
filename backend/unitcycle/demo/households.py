"""Tenants and their current leases: so many of each state, and ends as the dashboard shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from unitcycle.demo import names
from unitcycle.demo.dice import Dice
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Occupant, Tenant
from unitcycle.tenancy.tenants.rules import AgreementStatus, LeaseStatus

BATCH = 2_000
MANAGER = "user:manager@meridian.example"
SCAN = "system:daily_classify"


@dataclass(frozen=True)
class Split:
    """How many current leases there are of each kind."""

    active: int
    # past their end and still called active, until the first scan finds them (R1.1-17)
    overrun: int
    notice: int
    vacant: int
    # of the active ones: (from day, to day, how many)
    ends: Sequence[tuple[int, int, int]] = ()


# 142 end within 30 days, 298 within 60 and 451 within 90
MERIDIAN_SPLIT = Split(2841, 1146, 87, 279, ((0, 30, 142), (31, 60, 156), (61, 90, 153)))
SALTMARSH_SPLIT = Split(17, 3, 1, 3, ((0, 30, 2), (31, 60, 1)))


@dataclass
class _Made:
    tenants: list[Tenant] = field(default_factory=list)
    leases: list[Lease] = field(default_factory=list)
    occupants: list[Occupant] = field(default_factory=list)
    steps: list[LeaseStatusLog] = field(default_factory=list)


def make_households(dice: Dice, units: Sequence[Unit], split: Split) -> list[Lease]:
    """One current lease per unit. Also sets each unit's rent and status."""
    kinds = list(_kinds(dice, split))
    if len(kinds) != len(units):
        raise ValueError(f"{len(units)} units cannot have {len(kinds)} leases.")
    kinds = dice.shuffled(kinds)
    _put_known_first(units, kinds)
    made = _Made()
    for number, (unit, (kind, end)) in enumerate(zip(units, kinds, strict=True), start=1):
        _make_lease(dice, made, unit, kind, end, number)
    Tenant.objects.bulk_create(made.tenants, batch_size=BATCH)
    Lease.objects.bulk_create(made.leases, batch_size=BATCH)
    Occupant.objects.bulk_create(made.occupants, batch_size=BATCH)
    LeaseStatusLog.objects.bulk_create(made.steps, batch_size=BATCH)
    Unit.objects.bulk_update(units, ["status", "current_rent"], batch_size=BATCH)
    return made.leases


def _kinds(dice: Dice, split: Split) -> Iterator[tuple[str, date]]:
    soon = 0
    for first, last, count in split.ends:
        soon += count
        for _ in range(count):
            yield "active", dice.day(first, last)
    for _ in range(split.active - soon):
        yield "active", dice.day(91, 364)
    for _ in range(split.overrun):
        yield "month_to_month", dice.day(-540, -1)
    for _ in range(split.notice):
        yield "notice", dice.day(-120, 75)
    for _ in range(split.vacant):
        yield "vacant", dice.day(-150, -4)


def _put_known_first(units: Sequence[Unit], kinds: list[tuple[str, date]]) -> None:
    """Gives the four well-known units the states they are known for, by swapping."""
    first_property = units[0].property_id
    for wanted, (unit_number, *_) in names.KNOWN_LEASES.items():
        at = next(
            (
                index
                for index, unit in enumerate(units)
                if unit.unit_number == unit_number and unit.property_id == first_property
            ),
            None,
        )
        if at is None:
            continue
        known = {number for number, *_ in names.KNOWN_LEASES.values()}
        other = next(
            index
            for index, (kind, _) in enumerate(kinds)
            if kind == wanted and units[index].unit_number not in known
        )
        kinds[at], kinds[other] = kinds[other], kinds[at]


def _make_lease(dice: Dice, made: _Made, unit: Unit, kind: str, end: date, number: int) -> None:
    known = _known(unit, kind)
    tenant = _tenant(dice, known)
    begin = end - timedelta(days=dice.pick([364, 364, 364, 546, 729]))
    market = unit.market_rent or Decimal(1000)
    rent = known[2] if known else Decimal(round(market * dice.share(0.9, 1.01) / 5) * 5)
    lease = Lease(
        id=dice.id(),
        lease_number=f"L-{begin.year}-{number:05d}",
        tenant=tenant,
        unit=unit,
        property_id=unit.property_id,
        lease_begin_date=begin,
        lease_end_date=end,
        monthly_rent_amount=rent,
        security_deposit_amount=rent,
        move_in_date=begin,
        is_current=True,
        created_at=dice.moment(begin - timedelta(days=21)),
    )
    made.tenants.append(tenant)
    made.leases.append(lease)
    made.occupants += _occupants(dice, lease, tenant, unit.bedrooms or 0)
    unit.current_rent = rent
    if kind == "notice":
        _put_under_notice(dice, made, lease)
    elif kind == "vacant":
        _vacate(dice, made, lease, unit)


def _known(unit: Unit, kind: str) -> tuple[str, str, Decimal] | None:
    if unit.property.name != names.SITES[0].name:
        return None
    number, first, last, rent = names.KNOWN_LEASES[kind]
    return (first, last, rent) if unit.unit_number == number else None


def _tenant(dice: Dice, known: tuple[str, str, Decimal] | None) -> Tenant:
    first, last = (
        known[:2] if known else (dice.pick(names.FIRST_NAMES), dice.pick(names.LAST_NAMES))
    )
    return Tenant(
        id=dice.id(),
        first_name=first,
        last_name=last,
        email=f"{first}.{last}{dice.between(1, 999)}@mail.example".lower(),
        phone=f"+1 555 {dice.between(100, 199):03d} {dice.between(0, 9999):04d}",
    )


def _occupants(dice: Dice, lease: Lease, tenant: Tenant, bedrooms: int) -> list[Occupant]:
    made = []
    for _ in range(dice.between(0, max(bedrooms, 1)) if bedrooms else 0):
        is_minor = dice.chance(0.5)
        made.append(
            Occupant(
                id=dice.id(),
                lease=lease,
                name=f"{dice.pick(names.FIRST_NAMES)} {tenant.last_name}",
                relationship="child"
                if is_minor
                else dice.pick(["partner", "relative", "roommate"]),
                is_minor=is_minor,
            )
        )
    return made


def _put_under_notice(dice: Dice, made: _Made, lease: Lease) -> None:
    move_out = dice.day(1, 58)
    notice = min(move_out - timedelta(days=dice.between(30, 62)), dice.today)
    lease.lease_status = LeaseStatus.NOTICE
    lease.notice_date = notice
    lease.notice_move_out_date = move_out
    _step(dice, made, lease, LeaseStatus.ACTIVE, notice, MANAGER, dice.pick(NOTICE_REASONS))


def _vacate(dice: Dice, made: _Made, lease: Lease, unit: Unit) -> None:
    """The household left: its lease stays as the unit's last one until a new one is signed."""
    out = min(lease.lease_end_date or dice.today, dice.today - timedelta(days=2))
    lease.notice_date = out - timedelta(days=dice.between(30, 62))
    lease.notice_move_out_date = out
    lease.actual_move_out_date = out
    lease.status = AgreementStatus.ENDED
    lease.lease_status = LeaseStatus.NOTICE
    _step(
        dice, made, lease, LeaseStatus.ACTIVE, lease.notice_date, MANAGER, dice.pick(NOTICE_REASONS)
    )
    lease.lease_status = LeaseStatus.VACANT
    day_after = out + timedelta(days=1)
    _step(dice, made, lease, LeaseStatus.NOTICE, day_after, SCAN, "The move-out date has passed.")
    unit.status = UnitStatus.MAINTENANCE if dice.chance(0.07) else UnitStatus.VACANT


def _step(
    dice: Dice,
    made: _Made,
    lease: Lease,
    previous: LeaseStatus,
    day: date,
    author: str,
    reason: str,
) -> None:
    at = dice.moment(day)
    lease.lease_status_changed_at = at
    lease.lease_status_changed_by = author
    made.steps.append(
        LeaseStatusLog(
            id=dice.id(),
            lease=lease,
            previous_status=previous,
            new_status=lease.lease_status,
            reason=reason,
            changed_by=author,
            created_at=at,
        )
    )


NOTICE_REASONS = [
    "Moving for work",
    "Bought a home",
    "Needs a larger place",
    "Moving closer to family",
    "Rent is too high",
    "Moving in with a partner",
    "Did not say",
]
