"""Leases that are billed, and what they are billed by."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import Invoice, RecurringCharge
from unitcycle.portfolio.properties.models import Property
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

MARCH = date(2026, 3, 1)
_number = count(1)


def make_billed_lease(rent: str = "1500.00", **given: Any) -> Lease:
    """A lease of a year around March 2026; the tenant has an e-mail address."""
    if "property" in given:
        given["unit"] = make_unit(property=given.pop("property"), status="occupied")
    if "tenant" not in given:
        given["tenant"] = make_tenant(email=f"maria{next(_number)}@example.com")
    given.setdefault("lease_begin_date", date(2025, 7, 1))
    given.setdefault("lease_end_date", date(2026, 6, 30))
    return make_lease(monthly_rent_amount=Decimal(rent), **given)


def make_property(**given: Any) -> Property:
    return Property.objects.create(name=given.pop("name", f"Harbor View {next(_number)}"), **given)


def make_extra(amount: str = "35.00", **given: Any) -> RecurringCharge:
    given.setdefault("charge_type", "pet_fee")
    given.setdefault("description", "Pet rent")
    given.setdefault("start_date", date(2025, 7, 1))
    return services.add_recurring_charge(amount=Decimal(amount), **given)


def billed(lease: Lease, month: date = MARCH, today: date | None = None) -> Invoice:
    """The invoice that the monthly run makes of a lease."""
    services.generate_invoices(month=month, today=today or month, property_id=lease.property_id)
    return Invoice.objects.get(lease=lease, month=month)
