"""Tenants who are overdue, and cases at each step, made as services make them."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.notifications.models import Message
from unitcycle.notifications.services.delivery import deliver_due
from unitcycle.portfolio.properties.models import Property
from unitcycle.residency.rent_collections import services
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.services.engine import run_engine
from unitcycle.tenancy.tenants.models import Lease, Tenant
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

STAFF = "user:manager@example.com"
# a Sunday; noon is a time at which text messages leave
TODAY = date(2026, 3, 15)
_number = count(1)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(17), UTC)


def make_owing(
    amount: str = "1250.00", *, days: int = 1, today: date = TODAY, **given: Any
) -> Lease:
    """A lease whose tenant owes rent that was due so many days ago."""
    number = next(_number)
    if "unit" not in given:
        house = given.pop("property", None) or Property.objects.create(
            name=f"Harbor View {number}", time_zone="America/New_York"
        )
        given["unit"] = make_unit(status="occupied", property=house)
    if "tenant" not in given:
        given["tenant"] = make_tenant(
            email=f"maria{number}@example.com", phone=f"+1202555{number % 10000:04}"
        )
    lease = make_lease(**given)
    due = today - timedelta(days=days)
    owe(lease, amount, due)
    return lease


def owe(lease: Lease, amount: str, due: date, **given: Any) -> Any:
    assert isinstance(lease.tenant, Tenant)
    return charged(lease.tenant, amount, on=due, due=due, property_id=lease.property_id, **given)


def pay(lease: Lease, amount: str, *, today: date = TODAY, **given: Any) -> Any:
    from unitcycle.finance.payments.services import record_payment

    return record_payment(
        tenant_id=lease.tenant_id,
        amount=Decimal(amount),
        method="check",
        received_on=today,
        today=today,
        **given,
    )


def opened(lease: Lease | None = None, **given: Any) -> CollectionCase:
    """The case that a scan opens."""
    lease = lease or make_owing(**given)
    services.scan_cases()
    return CollectionCase.objects.get(tenant=lease.tenant, resolved_at=None)


def mail_leaves() -> None:
    """What a worker and the relay do: messages leave, and cases hear of it."""
    deliver_due()
    services.settle_missed()


def engine() -> dict[str, int]:
    done = run_engine().as_dict()
    mail_leaves()
    return done


def told(case: CollectionCase) -> list[tuple[int | None, str, str]]:
    """Steps of a case with channel and state."""
    rows = CollectionAction.objects.filter(case=case, step__isnull=False)
    return list(rows.values_list("step", "channel", "state"))


def messages() -> list[Message]:
    return list(Message.objects.filter(source="collections").order_by("created_at", "id"))
