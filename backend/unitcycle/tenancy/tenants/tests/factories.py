"""Tenants and leases for tests."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Occupant, Tenant
from unitcycle.tenancy.tenants.rules import LeaseStatus

_number = count(1)


def make_tenant(**given: Any) -> Tenant:
    number = next(_number)
    given.setdefault("first_name", "Maria")
    given.setdefault("last_name", f"Gonzalez {number}")
    return Tenant.objects.create(**given)


def make_unit(**given: Any) -> Unit:
    """A unit in a property of its own, unless one is given."""
    number = next(_number)
    if "property" not in given:
        given["property"] = Property.objects.create(name=f"Estate {number}")
    given.setdefault("unit_number", f"A-{number}")
    return Unit.objects.create(**given)


def make_lease(**given: Any) -> Lease:
    """A row as it is, without the service: any state, also one that could not come about.

    It stands for its unit unless `is_current=False` is given.
    """
    number = next(_number)
    unit = given.pop("unit", None) or make_unit(status="occupied")
    values: dict[str, Any] = {
        "lease_number": f"L-{number:06}",
        "unit": unit,
        "property": unit.property,
        "lease_begin_date": date(2025, 7, 1),
        "lease_end_date": date(2026, 6, 30),
        "monthly_rent_amount": Decimal("1850.00"),
        "is_current": True,
        **given,
    }
    if "tenant" not in values:
        values["tenant"] = make_tenant()
    if values.get("lease_status") == LeaseStatus.NOTICE:
        values.setdefault("notice_date", date(2026, 3, 1))
        values.setdefault("notice_move_out_date", date(2026, 4, 15))
    return Lease.objects.create(**values)


def make_occupant(**given: Any) -> Occupant:
    if "lease" not in given:
        given["lease"] = make_lease()
    given.setdefault("name", "Sam Gonzalez")
    return Occupant.objects.create(**given)


def make_log(**given: Any) -> LeaseStatusLog:
    if "lease" not in given:
        given["lease"] = make_lease()
    given.setdefault("previous_status", LeaseStatus.ACTIVE)
    given.setdefault("new_status", LeaseStatus.MONTH_TO_MONTH)
    return LeaseStatusLog.objects.create(**given)
