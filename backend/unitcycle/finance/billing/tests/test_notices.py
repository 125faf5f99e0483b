"""Tenants are told of invoices and late fees: after the commit, once, many at once."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.relay import relay
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.services import notices
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_property,
)
from unitcycle.notifications.models import Message

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
FIRST_FEE = date(2026, 3, 7)


@pytest.fixture(autouse=True)
def _in_march():
    with time_machine.travel("2026-03-07T16:00:00Z"):
        yield


def hand_over():
    relay(required_organization_id())


def bill(today=MARCH):
    return services.generate_invoices(month=MARCH, today=today)


def planned():
    return OutboxEvent.objects.filter(name="billing.notices_due")


def test_an_invoice_is_told_after_the_commit():
    lease = make_billed_lease("1500.00")
    bill()
    assert not Message.objects.exists()

    hand_over()

    message = Message.objects.get()
    assert (message.event_type, message.recipient) == ("new_invoice", lease.tenant.email)
    assert message.subject == "Invoice INV-202603-0001: 1,500.00 USD due on March 1, 2026"
    assert message.party_id == lease.tenant_id


def test_an_invoice_out_of_turn_is_told_when_it_is_issued():
    lease = make_billed_lease()
    line = {"charge_type": "other", "description": "Key", "unit_price": Decimal(12)}
    draft = services.create_invoice(lease_id=lease.pk, due_date=date(2026, 3, 20), lines=[line])
    hand_over()
    assert not Message.objects.exists()
    services.issue_invoice(invoice_id=draft.pk, today=FIRST_FEE)
    hand_over()
    assert "12.00 USD due on March 20" in Message.objects.get().subject


def test_told_again_nobody_hears_it_twice():
    invoice = billed(make_billed_lease())
    hand_over()
    notices.tell(notices.NoticeAbout.INVOICE, [invoice.pk])
    planned().update(delivered_at=None)
    hand_over()
    assert Message.objects.count() == 1


def test_who_has_no_address_is_not_written_to_and_holds_nobody_up():
    silent, other = make_billed_lease(), make_billed_lease()
    silent.tenant.email = ""
    silent.tenant.save()
    bill()
    hand_over()
    assert Message.objects.get().party_id == other.tenant_id
    assert planned().get().delivered_at is not None


def test_what_was_entered_late_is_no_news():
    billed(make_billed_lease())
    with time_machine.travel("2026-03-16T16:00:00Z"):
        hand_over()
    assert not Message.objects.exists()


def test_what_is_void_or_paid_by_then_is_not_told():
    void, settled = billed(make_billed_lease()), billed(make_billed_lease())
    services.void_invoice(invoice_id=void.pk, today=MARCH, reason="wrong")
    Invoice.objects.filter(pk=settled.pk).update(status="paid")
    hand_over()
    assert not Message.objects.exists()


def test_a_late_fee_is_told_with_the_balance():
    house = make_property()
    services.set_property_billing(
        property_id=house.pk, late_fee_enabled=True, late_fee_amount=Decimal(50)
    )
    billed(make_billed_lease("1200.00", property=house))
    hand_over()
    services.apply_late_fees(today=FIRST_FEE)
    services.apply_late_fees(today=FIRST_FEE)
    hand_over()

    message = Message.objects.get(event_type="late_fee_charged")
    assert message.subject == "A late fee of 50.00 USD was charged"
    assert "Your balance is 1,250.00 USD." in message.body


def test_many_are_told_in_as_many_statements_as_one():
    make_billed_lease()
    bill()
    with statements() as one:
        hand_over()
    for _ in range(4):
        make_billed_lease()
    bill()
    with statements() as many:
        hand_over()
    assert Message.objects.count() == 5
    assert len(many) == len(one)


def test_a_run_is_told_in_chunks(monkeypatch):
    monkeypatch.setattr(notices, "CHUNK", 2)
    for _ in range(5):
        make_billed_lease()
    bill()
    assert sorted(len(event.payload["ids"]) for event in planned()) == [1, 2, 2]
    hand_over()
    assert Message.objects.count() == 5


def test_a_fault_in_telling_leaves_the_invoices_and_is_tried_again(monkeypatch):
    def broken(*args):
        raise RuntimeError("no door")

    make_billed_lease()
    with monkeypatch.context() as patch:
        patch.setattr(notices, "dispatch_events", broken)
        bill()
        hand_over()
    assert Invoice.objects.count() == 1
    waiting = planned().get()
    assert (waiting.attempts, waiting.delivered_at) == (1, None)
    planned().update(next_attempt_at=waiting.created_at)
    hand_over()
    assert Message.objects.count() == 1
