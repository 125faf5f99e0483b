"""A rent roll of the system from before tells of a term that was renewed here meanwhile."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.tenancy.imports.tests.factories import AUTHOR, imported, outcomes
from unitcycle.tenancy.imports.tests.reading import TODAY
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.services import change_rent, renew_lease

pytestmark = pytest.mark.usefixtures("organization")

HEAD = "Property,Unit,Status,Tenant,Email,Rent,Lease start,Lease end\n"
ANN = "Oak Park,1,Current,Ann Lee,ann@example.com,900,1/13/2025,12/31/2025\n"


def renewed():
    imported(HEAD + ANN)
    return renew_lease(
        lease_id=Lease.objects.get().pk,
        lease_begin_date=date(2026, 1, 1),
        lease_end_date=date(2026, 12, 31),
        monthly_rent_amount=Decimal("950.00"),
        author=AUTHOR,
        today=TODAY,
    )


def terms_of(lease):
    lease.refresh_from_db()
    return (
        lease.lease_status,
        lease.lease_begin_date,
        lease.lease_end_date,
        lease.monthly_rent_amount,
    )


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (HEAD, ANN),
        # without its first day it is the term that they live by now
        (
            "Property,Unit,Status,Tenant,Email,Rent,Lease end\n",
            "Oak Park,1,Current,Ann Lee,ann@example.com,900,12/31/2025\n",
        ),
    ],
)
def test_it_makes_no_second_lease_and_takes_nothing_back(head, row):
    lease = renewed()
    before = terms_of(lease)

    done = imported(head + row)

    assert outcomes(done) == {2: "unchanged"}
    assert Lease.objects.count() == 1
    assert terms_of(lease) == before == ("active", date(2026, 1, 1), date(2026, 12, 31), 950)


def test_after_the_old_term_it_still_does_not_make_it_month_to_month():
    lease = renewed()

    imported(HEAD + ANN.replace("Current", "Month to month"), today=date(2026, 2, 1))

    assert Lease.objects.count() == 1
    assert terms_of(lease)[0] == "active"


def test_what_the_roll_says_of_the_new_term_is_taken():
    lease = renewed()

    imported(HEAD + "Oak Park,1,Current,Ann Lee,ann@example.com,960,1/1/2026,12/31/2026\n")

    assert terms_of(lease) == ("active", date(2026, 1, 1), date(2026, 12, 31), 960)


MTM = "Oak Park,1,Month to month,Ann Lee,ann@example.com,900,1/13/2025,12/31/2025\n"
NO_BEGIN = "Property,Unit,Status,Tenant,Email,Rent,Lease end\n"


def raised():
    imported(HEAD + MTM, today=date(2026, 2, 1))
    return change_rent(
        lease_id=Lease.objects.get().pk,
        first_day=date(2026, 4, 1),
        monthly_rent_amount=Decimal("950.00"),
        author=AUTHOR,
        today=date(2026, 2, 1),
    )


@pytest.mark.parametrize(
    ("head", "row"), [(HEAD, MTM), (NO_BEGIN, MTM.replace("1/13/2025,", ""))], ids=["begin", "none"]
)
def test_a_rent_that_is_to_come_is_not_taken_back(head, row):
    lease = raised()

    imported(head + row, today=date(2026, 2, 8))

    assert terms_of(lease)[0] == "month_to_month"
    assert terms_of(lease)[3] == 950


def test_once_it_is_there_the_roll_may_know_better():
    lease = raised()

    imported(HEAD + MTM.replace("900", "975"), today=date(2026, 4, 2))

    assert terms_of(lease)[3] == 975
