"""Every version of a lease is kept, though its triggers work per statement and not per row."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from unitcycle.core import audit
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.services import classify_leases
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_unit

pytestmark = pytest.mark.usefixtures("organization")


def versions(row: Any, *names: str) -> list[Any]:
    return list(row.events.order_by("pgh_id").values_list("pgh_label", *names))


def test_each_version_is_kept() -> None:
    lease, other = make_lease(), make_lease()
    Lease.objects.all().update(monthly_rent_amount=Decimal("1"))
    kept = lease.events  # type: ignore[attr-defined]
    rents = versions(lease, "monthly_rent_amount")
    Lease.objects.filter(pk=lease.pk).delete()
    assert rents == [("insert", Decimal("1850.00")), ("update", Decimal("1.00"))]
    assert versions(other) == [("insert",), ("update",)]
    assert kept.filter(pgh_label="delete").count() == 1


def test_what_does_not_differ_leaves_no_version() -> None:
    lease = make_lease()
    Lease.objects.update(is_current=False)
    Lease.objects.update(monthly_rent_amount=Decimal("1850.00"))
    lease.unit.save()
    assert versions(lease) == versions(lease.unit) == [("insert",)]


def test_who_and_where_are_kept_inside_the_wall() -> None:
    with audit.acting(user="user:ada@example.com"):
        unit = make_unit()
    assert [event.pgh_context["user"] for event in unit.events.all()] == ["user:ada@example.com"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pghistory_context")
        assert cursor.fetchone()[0] == 0


def test_the_scan_is_named_in_what_it_changes() -> None:
    lease = make_lease(lease_end_date=date(2025, 12, 31))
    classify_leases(today=date(2026, 3, 28))
    [_, update] = lease.events.order_by("pgh_id")  # type: ignore[attr-defined]
    assert update.lease_status == "month_to_month"
    assert update.pgh_context["user"] == "system:daily_classify"
