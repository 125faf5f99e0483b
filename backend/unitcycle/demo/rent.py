"""A year of rent: twelve finished months billed, paid and not paid, by the services that bill and record.

The present month is left to whoever tries the product: nobody has billed it yet.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from django.db import connections
from django.db.models import Sum

from unitcycle.core.money import to_cents
from unitcycle.demo.dice import Dice
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import OPEN, LateFeeType, month_of
from unitcycle.finance.billing.services import (
    apply_late_fees,
    generate_invoices,
    set_property_billing,
)
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.finance.payments.services import Receipt, record_payments
from unitcycle.tenancy.tenants.models import Tenant

MONTHS = 12
# Two properties of the large company, for whoever has no time for all of them.
FEW = frozenset({"CBR", "SMR"})
LATE_FEE = Decimal("75.00")
GRACE_DAYS = 5
# the first day on which lateness costs something
_FEES_ON = timedelta(days=GRACE_DAYS + 1)


class Manner(StrEnum):
    """How a household pays."""

    PUNCTUAL = "punctual"
    AHEAD = "ahead"  # three months at once
    LATE = "late"  # every other month, with the fee
    IN_PARTS = "in_parts"
    OWING = "owing"  # punctual, until the last months
    FAR_BEHIND = "far_behind"  # paid nothing for half a year


_MANNERS = {
    Manner.PUNCTUAL: 760,
    Manner.AHEAD: 20,
    Manner.LATE: 100,
    Manner.IN_PARTS: 50,
    Manner.OWING: 50,
    Manner.FAR_BEHIND: 20,
}
# whoever is punctual pays on the day itself, and now and then within the grace
_DAYS_AFTER_DUE = {0: 90, 1: 4, 2: 2, 3: 2, 4: 1, GRACE_DAYS: 1}
_UNPAID_MONTHS = {Manner.OWING: 2, Manner.FAR_BEHIND: 6}
_METHODS = {
    PaymentMethod.BANK_TRANSFER: 70,
    PaymentMethod.CHECK: 22,
    PaymentMethod.MONEY_ORDER: 5,
    PaymentMethod.CASH: 3,
}


def finished_months(today: date) -> list[date]:
    """The twelve months before the present one, the oldest first."""
    months = [month_of(today)]
    for _ in range(MONTHS):
        months.append(month_of(months[-1] - timedelta(days=1)))
    return months[:0:-1]


@contextmanager
def without_statistics() -> Iterator[None]:
    """Inside a transaction that fills empty tables, of which the server still believes that they are empty.

    It would join thousands of rows by loops. Plans that functions made for a few rows before would do the same.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute("SET LOCAL enable_nestloop = off; SET LOCAL jit = off; DISCARD PLANS")
        yield
        cursor.execute("SET LOCAL enable_nestloop = on; SET LOCAL jit = on; DISCARD PLANS")


def make_rent_history(dice: Dice, property_ids: Sequence[UUID], *, are_all: bool = False) -> None:
    """Bills these properties for twelve months, and lets each household pay in its manner. In one transaction.

    When they are all that the company has, each run goes once over all of them.
    """
    with without_statistics():
        _make_rent_history(dice, property_ids, [None] if are_all else property_ids)


def _make_rent_history(
    dice: Dice, property_ids: Sequence[UUID], runs: Sequence[UUID | None]
) -> None:
    for property_id in property_ids:
        set_property_billing(
            property_id=property_id,
            late_fee_enabled=True,
            late_fee_type=LateFeeType.FLAT,
            late_fee_amount=LATE_FEE,
            grace_period_days=GRACE_DAYS,
        )
    tenants = (
        Tenant.objects.filter(leases__property__in=property_ids)
        .order_by("leases__lease_number", "pk")
        .values_list("pk", flat=True)
    )
    manners = {tenant_id: dice.weighted(_MANNERS) for tenant_id in tenants}
    for back, month in zip(range(MONTHS, 0, -1), finished_months(dice.today), strict=True):
        for only in runs:
            generate_invoices(month=month, today=month, property_id=only)
        on_time = list(_paid_on_time(dice, month, back, manners))
        record_payments(on_time, today=month + _FEES_ON)
        for only in runs:
            apply_late_fees(today=month + _FEES_ON, property_id=only)
        late = list(_paid_late(dice, month, back, manners))
        record_payments(late, today=month + timedelta(days=27))
    for only in runs:  # who moved in late in the last month
        apply_late_fees(today=dice.today, property_id=only)


def _paid_on_time(
    dice: Dice, month: date, back: int, manners: dict[UUID, Manner]
) -> Iterator[Receipt]:
    billed = (
        Invoice.objects.filter(month=month, tenant__in=list(manners), status__in=OPEN)
        .order_by("invoice_number")
        .values_list("tenant_id", "total_amount", "amount_paid")
    )
    for tenant_id, total, paid in billed:
        manner, amount = manners[tenant_id], total - paid
        if manner == Manner.IN_PARTS:
            amount = to_cents(amount / 2)
        elif manner == Manner.AHEAD:
            amount *= 3
        elif _pays_later(manner, back):
            continue
        days = dice.weighted(_DAYS_AFTER_DUE)
        yield _receipt(dice, tenant_id, amount, month + timedelta(days=days))


def _paid_late(
    dice: Dice, month: date, back: int, manners: dict[UUID, Manner]
) -> Iterator[Receipt]:
    """All that is open of those who pay later than they should, fees included."""
    slow = [one for one, manner in manners.items() if manner in (Manner.LATE, Manner.IN_PARTS)]
    owed = dict(
        Charge.objects.filter(tenant__in=slow, open_amount__gt=0)
        .order_by()
        .values_list("tenant_id")
        .annotate(owed=Sum("open_amount"))
    )
    for tenant_id in slow:
        # some of them have not paid the rest of the last month yet
        if tenant_id in owed and not (back == 1 and dice.chance(0.25)):
            day = month + timedelta(days=dice.between(GRACE_DAYS + 3, 26))
            yield _receipt(dice, tenant_id, owed[tenant_id], day)


def _pays_later(manner: Manner, back: int) -> bool:
    if manner == Manner.LATE:
        return back % 2 == 1
    return back <= _UNPAID_MONTHS.get(manner, 0)


def _receipt(dice: Dice, tenant_id: UUID, amount: Decimal, day: date) -> Receipt:
    method = dice.weighted(_METHODS)
    number = f"{dice.between(1000, 9999)}" if method == PaymentMethod.CHECK else ""
    return Receipt(tenant_id, amount, method, day, number)
