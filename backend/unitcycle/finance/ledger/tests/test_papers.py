"""A tenant's statement on paper."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, make_organization, with_key
from unitcycle.core.organizations import organization_context
from unitcycle.finance.ledger.tests.factories import charged, paid
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.django_db


def url(tenant_id, **days):
    asked = "&".join(f"{name}={day}" for name, day in days.items())
    return f"/api/v2/ledger/tenants/{tenant_id}/statement/pdf/?{asked}"


def text_of(answer):
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return PdfReader(BytesIO(answer.content)).pages[0].extract_text()


@pytest.fixture
def tenant(organization):
    made = make_tenant()
    charge = charged(made, "1200.00", on=date(2026, 2, 1), description="Rent for February 2026")
    paid(charge, "1000.00", on=date(2026, 2, 10))
    charged(made, "1200.00", on=date(2026, 3, 1))
    return made


def test_a_statement_shows_every_line_with_the_balance_after_it(tenant):
    text = text_of(client_as(Role.VIEWER).get(url(tenant.pk)))
    for words in (tenant.name, "Rent for February 2026", "-1,000.00 200.00", "1,200.00 1,400.00"):
        assert words in text
    assert text.count("Balance 1,400.00 USD") == 1


def test_a_statement_of_some_days_begins_with_what_stood_before(tenant):
    days = {"first_day": "2026-02-05", "last_day": "2026-02-28"}
    text = text_of(client_as(Role.VIEWER).get(url(tenant.pk, **days)))
    assert "Balance before 1,200.00" in text
    assert "Balance 200.00 USD" in text
    assert "Rent" not in text


def test_who_may_see_it_and_what_is_no_span_of_days(tenant):
    assert client_as(Role.MAINTENANCE).get(url(tenant.pk)).status_code == 403
    backwards = {"first_day": "2026-03-02", "last_day": "2026-03-01"}
    assert client_as(Role.OWNER).get(url(tenant.pk, **backwards)).status_code == 400
    key = with_key(make_key("ledger:view")[1])
    assert tenant.last_name not in text_of(key.get(url(tenant.pk)))
    with organization_context(make_organization().pk):
        assert client_as(Role.OWNER).get(url(tenant.pk)).status_code == 404
