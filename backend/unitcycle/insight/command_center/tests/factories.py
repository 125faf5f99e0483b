"""Units as the night sees them, and what stands in the queue."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.services.generating import generate_ai_action_queue
from unitcycle.residency.renewals.services import scan_renewals
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

TODAY = date(2026, 3, 28)
STAFF = "user:manager@example.com"
_number = count(1)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def make_let(
    rent: str = "1100.00", market: str | None = "1175.00", *, reachable: bool = True, **given: Any
) -> Lease:
    """A unit that somebody lives in. With an e-mail address and a number, unless they cannot be reached."""
    more = {"property": given.pop("property")} if "property" in given else {}
    worth = Decimal(market) if market else None
    unit = given.pop("unit", None) or make_unit(status="occupied", market_rent=worth, **more)
    if "tenant" not in given:
        number = next(_number)
        ways = {"email": f"t{number}@example.com", "phone": f"+1555010{number % 10_000:04}"}
        given["tenant"] = make_tenant(**(ways if reachable else {}))
    given.setdefault("lease_end_date", date(2026, 12, 31))
    return make_lease(unit=unit, monthly_rent_amount=Decimal(rent), **given)


def month_to_month(
    rent: str = "1100.00", market: str | None = "1175.00", *, past: int = 86, **given: Any
) -> Lease:
    return make_let(
        rent,
        market,
        lease_status="month_to_month",
        lease_begin_date=date(2024, 1, 1),
        lease_end_date=in_days(-past),
        holdover_start_date=in_days(1 - past),
        **given,
    )


def on_notice(rent: str = "1250.00", *, leaves_in: int = 12, **given: Any) -> Lease:
    return make_let(
        rent,
        lease_status="notice",
        notice_date=in_days(min(leaves_in, 0) - 30),
        notice_move_out_date=in_days(leaves_in),
        **given,
    )


def ending(days: int = 87, rent: str = "1325.00", **given: Any) -> Lease:
    return make_let(rent, lease_end_date=in_days(days), **given)


def night(*, renewals: bool = True, today: date = TODAY) -> None:
    """What runs between three and half past."""
    if renewals:
        scan_renewals(today=today)
    generate_ai_action_queue(today=today)


def pending(lease: Lease) -> list[AIActionQueue]:
    rows = AIActionQueue.objects.filter(unit_id=lease.unit_id, status="pending")
    return list(rows.order_by("-confidence_score"))


def types_of(lease: Lease) -> set[str]:
    return {one.action_type for one in pending(lease)}
