"""Leases that come up for renewal, and renewals at each step, made as services make them."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from unitcycle.portfolio.properties.models import Property
from unitcycle.residency.renewals import services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

TODAY = date(2026, 3, 28)
STAFF = "user:manager@example.com"
MTM = {
    "lease_status": "month_to_month",
    "lease_begin_date": date(2025, 1, 1),
    "lease_end_date": date(2025, 12, 31),
    "holdover_start_date": date(2026, 1, 1),
}
_number = count(1)


def make_house(units: int = 100, vacant: int = 4) -> Property:
    """A property with so many units beside those that a test adds itself."""
    house = Property.objects.create(name=f"Harbor View {next(_number)}")
    for place in range(units):
        status = "vacant" if place < vacant else "occupied"
        make_unit(property=house, status=status, unit_number=f"X-{place}")
    return house


def make_due_lease(rent: str = "1850.00", market: str | None = "2050.00", **given: Any) -> Lease:
    """A lease that ends on 30 June 2026; the tenant has an e-mail address."""
    if "unit" not in given:
        more = {"property": given.pop("property")} if "property" in given else {}
        worth = Decimal(market) if market else None
        given["unit"] = make_unit(status="occupied", market_rent=worth, **more)
    if "tenant" not in given:
        given["tenant"] = make_tenant(email=f"maria{next(_number)}@example.com")
    return make_lease(monthly_rent_amount=Decimal(rent), **given)


def advised(lease: Lease | None = None, **given: Any) -> RenewalRecommendation:
    """What a scan recommends for a lease."""
    lease = lease or make_due_lease(**given)
    services.scan_renewals(today=TODAY)
    return RenewalRecommendation.objects.get(lease=lease, status="pending")


def approved(lease: Lease | None = None, **changes: Any) -> RenewalRecommendation:
    renewal = advised(lease)
    return services.approve_renewal(renewal_id=renewal.pk, author=STAFF, today=TODAY, **changes)


def sent(lease: Lease | None = None, **changes: Any) -> RenewalRecommendation:
    renewal = approved(lease, **changes)
    return services.send_renewal(renewal_id=renewal.pk, today=TODAY)
