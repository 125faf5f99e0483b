"""The currency of an organisation stays once something is kept in it."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing import services as billing
from unitcycle.finance.billing.tests.factories import make_billed_lease
from unitcycle.finance.ledger import services
from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.django_db
V1, V2 = "/api/v1/organization/", "/api/v2/organization/"
WHY = "Money is booked in USD already, so the currency stays."


@pytest.fixture
def owner(organization):
    return client_as(Role.OWNER)


def test_before_anything_is_booked_it_changes_and_the_books_begin_in_it(owner):
    assert owner.get(V2).json()["currency_is_fixed"] is False
    assert owner.patch(V2, {"currency": "EUR"}).json()["currency"] == "EUR"

    assert services.create_account(code="1010", name="Savings", kind="asset").currency == "EUR"


def test_once_something_is_posted_it_stays_and_says_why(owner, organization):
    charged(make_tenant())

    refusal = owner.patch(V2, {"currency": "EUR"})

    assert (refusal.status_code, refusal.json()["code"]) == (409, "currency_in_use")
    assert refusal.json()["detail"] == WHY
    assert owner.patch(V1, {"currency": "EUR"}).status_code == 409
    organization.refresh_from_db()
    assert organization.currency == "USD"
    assert owner.get(V2).json()["currency_is_fixed"] is True


def test_everything_else_changes_and_the_same_currency_is_no_change(owner):
    charged(make_tenant())

    answer = owner.patch(V2, {"name": "New Name", "currency": "USD", "time_zone": "Asia/Tokyo"})

    assert (answer.status_code, answer.json()["name"]) == (200, "New Name")


def test_a_draft_of_an_invoice_keeps_it(owner):
    billing.create_invoice(
        lease_id=make_billed_lease().pk,
        due_date=date(2026, 3, 20),
        lines=[{"charge_type": "other", "description": "Key", "unit_price": Decimal(20)}],
    )

    assert owner.patch(V2, {"currency": "EUR"}).status_code == 409


def test_the_books_of_a_neighbour_hold_nothing(owner, organization):
    with organization_context(make_organization().pk):
        charged(make_tenant())

    assert owner.patch(V2, {"currency": "EUR"}).status_code == 200
