"""Receipts on paper."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, make_organization, with_key
from unitcycle.core.organizations import organization_context
from unitcycle.finance.payments.services import record_payment, return_payment
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 20)


@pytest.fixture
def payment(organization):
    return record_payment(
        tenant_id=make_tenant().pk,
        amount=Decimal("500.00"),
        method="check",
        reference_number="1042",
        received_on=TODAY,
        today=TODAY,
    )


def url(payment):
    return f"/api/v1/payments/{payment.pk}/receipt/"


def text_of(answer):
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return PdfReader(BytesIO(answer.content)).pages[0].extract_text()


def test_a_receipt_says_what_came_when_and_how(payment):
    answer = client_as(Role.VIEWER).get(url(payment))
    assert answer["Content-Disposition"] == 'attachment; filename="receipt-2026-03-20.pdf"'
    text = text_of(answer)
    for words in (payment.tenant.name, "March 20, 2026", "Check", "1042", "Received 500.00 USD"):
        assert words in text


def test_a_receipt_of_what_came_back_says_so(payment):
    return_payment(payment_id=payment.pk, on=TODAY, reason="no funds")
    text = text_of(client_as(Role.MANAGER).get(url(payment)))
    assert "Came back -500.00" in text
    assert "Received 0.00 USD" in text


def test_who_may_see_it(payment):
    assert client_as(Role.MAINTENANCE).get(url(payment)).status_code == 403
    key = with_key(make_key("payments:view")[1])
    assert payment.tenant.last_name not in text_of(key.get(url(payment)))
    with organization_context(make_organization().pk):
        assert client_as(Role.OWNER).get(url(payment)).status_code == 404
