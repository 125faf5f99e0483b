"""The small company that developers try things on: five properties, 29 units, fifteen tenants and how each pays.

Names, numbers and manners are the contract's (M-01, N-57 to N-59). Everything is written by the services that a
person's request would call, dated from today.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from unitcycle.core.money import to_cents
from unitcycle.demo.people import Company
from unitcycle.demo.rent import finished_months
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import OPEN, LateFeeType, last_day_of, month_of
from unitcycle.finance.billing.services import (
    apply_late_fees,
    generate_invoices,
    set_property_billing,
)
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.finance.payments.services import record_payment
from unitcycle.portfolio.properties.rules import PropertyType
from unitcycle.portfolio.properties.services.properties import create_property
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.portfolio.units.services.units import create_unit, set_unit_statuses
from unitcycle.portfolio.work_orders.rules import Priority, WorkCategory, WorkOrderStatus
from unitcycle.portfolio.work_orders.services.orders import change_status, create_work_order
from unitcycle.tenancy.tenants.services.leases import create_lease
from unitcycle.tenancy.tenants.services.people import create_tenant

AUTHOR = "system:seed_dev_data"
COMPANY = Company(
    UUID("5d3f0c1e-7a52-4c0b-9b7e-0b6c5f6a3003"), "Dev Data Homes", "dev-data", "America/New_York"
)
OWNER = "owner@dev-data.example"
DUE_DAY = 5
# when the first day after the grace comes, be it of three days or of five
_FEE_DAYS = range(DUE_DAY + 4, DUE_DAY + 8)
ABOUT_A_MONTH = 30


@dataclass(frozen=True)
class House:
    """A property: its kind, how many units, the rent, and what lateness costs there."""

    name: str
    kind: PropertyType
    units: int
    rent: Decimal
    fee_type: LateFeeType = LateFeeType.FLAT
    fee: Decimal = Decimal(0)
    grace_days: int = 5


HOUSES = (
    House("Cloverfield Apartments", PropertyType.APARTMENT, 10, Decimal(1450), fee=Decimal(75)),
    House(
        "Quarry Row Townhouses",
        PropertyType.TOWNHOUSE,
        6,
        Decimal(1900),
        LateFeeType.PERCENTAGE,
        Decimal(5),
        grace_days=3,
    ),
    House("12 Larkspur Lane", PropertyType.SINGLE_FAMILY, 1, Decimal(2400), fee=Decimal(100)),
    House("Signal Hill Condominiums", PropertyType.CONDOMINIUM, 8, Decimal(1650), fee=Decimal(50)),
    # without a fee for lateness
    House("Old Mill Fourplex", PropertyType.OTHER, 4, Decimal(1150)),
)
IN_MAINTENANCE = 2

# days after the due day, and the share of the invoice that is paid then; None is all that is open of it by then
Instalments = Sequence[tuple[int, Decimal | None]]
# what somebody pays of a month: how many months ago it was, from 12 to 1
Manner = Callable[[int], Instalments]
_ALL, _HALF = None, Decimal("0.5")
_NOTHING: Instalments = ()


def _on(day: int) -> Manner:
    return lambda back: ((day, _ALL),)


def _chronically_late(back: int) -> Instalments:
    return ((10 + back % 11, _ALL),)


def _overdue(back: int) -> Instalments:
    """An older month is owed altogether, the last one by half."""
    return {3: _NOTHING, 1: ((0, _HALF),)}.get(back, ((-1, _ALL),))


def _in_parts(back: int) -> Instalments:
    """Two instalments of a month; of the last one the second has not come."""
    first = (-2, Decimal("0.6"))
    return (first,) if back == 1 else (first, (2, Decimal("0.4")))


def _months_ahead(back: int) -> Instalments:
    """Five months at once, when no credit is left of the last five."""
    return ((-3, Decimal(5)),)


def _getting_better(back: int) -> Instalments:
    return ((12, _ALL),) if back > 6 else ((-1, _ALL),)


def _getting_worse(back: int) -> Instalments:
    return ((0, _ALL),) if back > 3 else ((9, _HALF),)


def _stopped(back: int) -> Instalments:
    return ((-1, _ALL),) if back > 2 else _NOTHING


@dataclass(frozen=True)
class Person:
    """A tenant by the name that the contract gives, and how they pay."""

    username: str
    manner: Manner
    # how long the lease has run; more than the twelve months that are billed
    days: int = 400
    method: PaymentMethod = PaymentMethod.BANK_TRANSFER

    @property
    def names(self) -> tuple[str, str]:
        first, last = self.username.split("_")
        return first.capitalize(), last.capitalize()


# the eight that are named, then seven more (N-57)
PEOPLE = (
    Person("perfect_payer", _on(-4)),
    Person("chronic_charlie", _chronically_late, method=PaymentMethod.CHECK),
    Person("overdue_olivia", _overdue),
    Person("newbie_nick", _on(-1), days=ABOUT_A_MONTH),
    Person("auto_alice", _on(0)),
    Person("partial_pat", _in_parts, method=PaymentMethod.CASH),
    Person("prepay_pete", _months_ahead),
    Person("streak_sally", _on(-3), days=800),
    Person("model_tenant", _on(-4)),
    Person("reliable_renter", _on(0), method=PaymentMethod.CHECK),
    Person("recovering_ryan", _getting_better),
    Person("struggling_sam", _getting_worse, method=PaymentMethod.MONEY_ORDER),
    Person("defaulting_dana", _stopped),
    Person("recent_rita", _on(-1), days=95),
    Person("fresh_frank", _on(0), days=65),
)


def make_dev_company(today: date) -> None:
    """Inside the company's own context, and in one transaction."""
    units = _make_houses()
    tenants = _make_leases(units[: len(PEOPLE)], today)
    _pay_a_year(tenants, today)
    empty = [unit.pk for unit in units[len(PEOPLE) :]]
    set_unit_statuses(empty[:IN_MAINTENANCE], UnitStatus.MAINTENANCE)
    _make_orders(units, today)


def _make_houses() -> list[Unit]:
    """Units, a round through all houses at a time, so that people live in each of them."""
    by_house: list[list[Unit]] = []
    for house in HOUSES:
        place = create_property(
            name=house.name,
            property_type=house.kind,
            address_line1=f"{10 * (len(by_house) + 1)} Example Street",
            city="Columbus",
            region="OH",
            postal_code="43215",
            country="US",
        )
        set_property_billing(
            property_id=place.pk,
            default_due_day=DUE_DAY,
            late_fee_enabled=house.fee > 0,
            late_fee_type=house.fee_type,
            late_fee_amount=house.fee,
            grace_period_days=house.grace_days,
        )
        by_house.append(
            [
                create_unit(
                    property_id=place.pk,
                    unit_number=str(101 + number),
                    bedrooms=1 + number % 3,
                    bathrooms=Decimal(1),
                    market_rent=house.rent + 25 * number,
                    status=UnitStatus.VACANT,
                )
                for number in range(house.units)
            ]
        )
    rounds = max(house.units for house in HOUSES)
    return [units[turn] for turn in range(rounds) for units in by_house if turn < len(units)]


def _make_leases(units: Sequence[Unit], today: date) -> dict[UUID, Person]:
    """Each person in a unit of their own; the first months began on the first."""
    tenants = {}
    for number, (person, unit) in enumerate(zip(PEOPLE, units, strict=True), start=1):
        first, last = person.names
        tenant = create_tenant(
            first_name=first,
            last_name=last,
            email=f"{person.username}@dev-data.example",
            phone=f"+1 555 0{number:03d}",
        )
        begin = today - timedelta(days=person.days)
        if person.days > ABOUT_A_MONTH:
            begin = month_of(begin)
        else:  # never in more than two months
            begin = max(begin, month_of(month_of(today) - timedelta(days=1)))
        create_lease(
            unit_id=unit.pk,
            tenant_id=tenant.pk,
            lease_begin_date=begin,
            lease_end_date=today + timedelta(days=60 + 20 * number),
            monthly_rent_amount=unit.market_rent or Decimal(1000),
            move_in_date=begin,
            author=AUTHOR,
            today=today,
        )
        tenants[tenant.pk] = person
    return tenants


@dataclass(frozen=True)
class _Planned:
    """What will be paid of an invoice on a day."""

    day: date
    tenant_id: UUID
    invoice_id: UUID
    amount: Decimal | None
    method: PaymentMethod


def _pay_a_year(tenants: Mapping[UUID, Person], today: date) -> None:
    """Twelve finished months and the present one (N-58), each day as it would have gone by."""
    months = [*finished_months(today), month_of(today)]
    waiting: list[_Planned] = []
    for back, month in zip(range(len(months) - 1, -1, -1), months, strict=True):
        generate_invoices(month=month, today=month)
        for invoice in Invoice.objects.filter(month=month, status__in=OPEN):
            # the present month is paid as the one before last was, as far as its days have come
            waiting += _plan(invoice, tenants[invoice.tenant_id], back or 2)
        last = min(today, last_day_of(month))
        waiting = _live_through(month, last, waiting)


def _plan(invoice: Invoice, person: Person, back: int) -> Iterator[_Planned]:
    for days, share in person.manner(back):
        amount = None if share is None else to_cents(invoice.total_amount * share)
        day = invoice.due_date + timedelta(days=days)
        if invoice.issue_date:  # not before it is written
            day = max(day, invoice.issue_date)
        yield _Planned(day, invoice.tenant_id, invoice.pk, amount, person.method)


def _live_through(first: date, last: date, waiting: Sequence[_Planned]) -> list[_Planned]:
    """Day by day: what comes is recorded, what is late costs its fee. What comes later is handed back."""
    day = first
    while day <= last:
        for planned in waiting:
            if planned.day == day:
                _pay(planned)
        if day.day in _FEE_DAYS:
            apply_late_fees(today=day)
        day += timedelta(days=1)
    return [planned for planned in waiting if planned.day > last]


def _pay(planned: _Planned) -> None:
    invoice = Invoice.objects.get(pk=planned.invoice_id)
    record_payment(
        tenant_id=planned.tenant_id,
        amount=planned.amount or invoice.total_amount - invoice.amount_paid,
        method=planned.method,
        received_on=planned.day,
        today=planned.day,
        invoice_id=planned.invoice_id,
    )


# title, category, priority
_TROUBLES = (
    ("Kitchen tap drips", WorkCategory.PLUMBING, Priority.MEDIUM),
    ("No heat in the bedroom", WorkCategory.HVAC, Priority.URGENT),
    ("Dishwasher leaks", WorkCategory.APPLIANCE, Priority.HIGH),
    ("Front door lock sticks", WorkCategory.LOCKS, Priority.MEDIUM),
    ("Light in the hall flickers", WorkCategory.ELECTRICAL, Priority.LOW),
)
# a state and the way to it; five orders each
_WAYS: tuple[tuple[WorkOrderStatus, ...], ...] = (
    (),
    (WorkOrderStatus.IN_PROGRESS,),
    (WorkOrderStatus.ON_HOLD,),
    (WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.COMPLETED),
    (WorkOrderStatus.CANCELLED,),
)


def _make_orders(units: Sequence[Unit], today: date) -> None:
    for number, (title, category, priority) in enumerate(_TROUBLES):
        for turn, way in enumerate(_WAYS):
            unit = units[(5 * number + turn) % len(units)]
            order = create_work_order(
                property_id=unit.property_id,
                unit_id=unit.pk,
                title=title,
                category=category,
                priority=priority,
                requested_date=today - timedelta(days=3 * number + 10 * turn),
                by=AUTHOR,
            )
            for status in way:
                change_status(work_order_id=order.pk, status=status, by=AUTHOR)
