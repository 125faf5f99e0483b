"""What the database itself refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from unitcycle.tenancy.tenants.models import Lease, Tenant
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("lease_ends_on_or_after_its_first_day", {"lease_end_date": date(2025, 6, 30)}),
        ("lease_rent_is_not_negative", {"monthly_rent_amount": Decimal("-0.01")}),
        ("lease_deposit_is_not_negative", {"security_deposit_amount": Decimal("-1")}),
        ("lease_notice_has_both_dates_or_none", {"notice_date": date(2026, 3, 1)}),
        ("lease_notice_has_both_dates_or_none", {"notice_move_out_date": date(2026, 3, 1)}),
        (
            "lease_notice_has_both_dates_or_none",
            {"notice_date": date(2026, 3, 2), "notice_move_out_date": date(2026, 3, 1)},
        ),
        ("lease_opening_balance_has_its_date", {"opening_balance_amount": Decimal("1")}),
    ],
)
def test_a_lease_that_cannot_be_is_refused(constraint: str, values: dict[str, object]) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make_lease(**values)
    assert not Lease.objects.exists()


def test_a_lease_in_notice_has_its_dates() -> None:
    with pytest.raises(IntegrityError, match="lease_in_notice_has_notice_dates"):
        make_lease(lease_status="notice", notice_date=None, notice_move_out_date=None)


def test_a_lease_of_one_day_is_a_lease() -> None:
    lease = make_lease(lease_begin_date=date(2025, 7, 1), lease_end_date=date(2025, 7, 1))
    assert Lease.objects.get().pk == lease.pk


def test_a_lease_number_is_used_once() -> None:
    make_lease(lease_number="L-1")
    with pytest.raises(IntegrityError, match="lease_number_is_used_once"):
        make_lease(lease_number="L-1")


def test_one_lease_stands_for_a_unit() -> None:
    unit = make_unit()
    make_lease(unit=unit)
    make_lease(unit=unit, is_current=False)
    with pytest.raises(IntegrityError, match="unit_has_one_current_lease"):
        make_lease(unit=unit)


def test_a_tenant_has_a_name() -> None:
    with pytest.raises(IntegrityError, match="tenant_has_a_name"):
        Tenant.objects.create(email="nobody@example.com")


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"first_name": "Maria", "last_name": "Gonzalez"}, "Maria Gonzalez"),
        ({"first_name": "Cher", "last_name": ""}, "Cher"),
        ({"first_name": "", "last_name": "", "company": "Acme LLC"}, "Acme LLC"),
    ],
)
def test_a_tenant_is_called_by_first_and_last_name(values: dict[str, str], name: str) -> None:
    assert make_tenant(**values).name == name
