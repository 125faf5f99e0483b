"""Invoices on paper: for staff over the API, for tenants by the link in their message."""

from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client
from pypdf import PdfReader

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_organization,
    with_key,
)
from unitcycle.core.api import papers
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.services.telling import INVOICE_LINK, link_to
from unitcycle.finance.billing.tests.factories import MARCH, billed, make_billed_lease
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.tests.factories import paid

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_march():
    with time_machine.travel("2026-03-02T16:00:00Z"):
        yield


@pytest.fixture
def invoice(organization):
    made = billed(make_billed_lease("1500.00"))
    made.property.address_line1, made.property.city = "1 Harbor Road", "Boston"
    made.property.save()
    paid(Charge.objects.get(), "500.00")
    services.settle([made.pk], MARCH)
    return made


def url(invoice):
    return f"/api/v2/billing/invoices/{invoice.pk}/pdf/"


def text_of(answer):
    assert answer.status_code == 200, answer.content
    return PdfReader(BytesIO(answer.content)).pages[0].extract_text()


def test_staff_download_an_invoice(invoice, organization):
    answer = client_as(Role.VIEWER).get(url(invoice), headers={"accept": "application/pdf"})

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="INV-202603-0001.pdf"'
    text = text_of(answer)
    for words in (
        organization.name,
        "Invoice INV-202603-0001",
        invoice.tenant.name,
        "1 Harbor Road",
        "March 1, 2026",
        "Rent for March 2026",
        "Paid 500.00",
        "To be paid 1,000.00 USD",
    ):
        assert words in text


def test_nothing_is_to_be_paid_of_a_void_invoice(organization):
    invoice = billed(make_billed_lease())
    services.void_invoice(invoice_id=invoice.pk, today=MARCH, reason="wrong")
    text = text_of(client_as(Role.MANAGER).get(url(invoice)))
    assert "Cancelled" in text
    assert "To be paid 0.00 USD" in text


def test_a_key_that_may_not_know_tenants_does_not_read_their_names(invoice):
    text = text_of(with_key(make_key("billing:view")[1]).get(url(invoice)))
    assert invoice.tenant.last_name not in text
    assert "Rent for March 2026" in text


def test_who_may_not_see_it_and_where_it_is_not(invoice):
    assert client_as(Role.MAINTENANCE).get(url(invoice)).status_code == 403
    assert client_as(Role.MANAGER).get(url(Invoice(pk=uuid4()))).status_code == 404
    with organization_context(make_organization().pk):
        assert client_as(Role.OWNER).get(url(invoice)).status_code == 404


def test_it_is_set_when_the_transaction_is_over(invoice, monkeypatch):
    depths = []

    def render(paper):
        depths.append(len(connection.savepoint_ids))
        return b"%PDF-"

    monkeypatch.setattr(papers, "render", render)
    client = client_as(Role.MANAGER)
    before = len(connection.savepoint_ids)
    assert client.get(url(invoice)).content == b"%PDF-"
    assert depths == [before]


def test_a_tenant_sees_the_invoice_by_the_link_alone(invoice):
    path = link_to(invoice).removeprefix("http://127.0.0.1:8000")
    with organization_context(None):
        answer = Client().get(path)
    assert "To be paid 1,000.00 USD" in text_of(answer)
    assert invoice.tenant.name in text_of(answer)
    assert (answer["Cache-Control"], answer["Referrer-Policy"]) == ("no-store", "no-referrer")


def test_a_link_that_is_not_whole_old_or_of_a_draft_shows_nothing(invoice):
    token = INVOICE_LINK.token_of(invoice.pk)
    other = billed(make_billed_lease())
    Invoice.objects.filter(pk=other.pk).update(status="draft")
    swapped = f"{INVOICE_LINK.token_of(other.pk).split('.')[0]}.{token.partition('.')[2]}"
    for wrong in ("x", token[:-1], f"A{token[1:]}", swapped, INVOICE_LINK.token_of(other.pk)):
        assert Client().get(f"/invoice/{wrong}").status_code == 404, wrong
    assert Client().post(f"/invoice/{token}").status_code == 405
    with time_machine.travel("2026-07-02T16:00:00Z"):
        assert Client().get(f"/invoice/{token}").status_code == 404
