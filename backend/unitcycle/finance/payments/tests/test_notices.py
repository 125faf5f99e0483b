"""Tenants are told what became of their payments: after the commit and once."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.relay import relay
from unitcycle.finance.payments.services import record_payment, return_payment
from unitcycle.notifications.models import Message
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
TODAY = date(2026, 3, 20)


@pytest.fixture(autouse=True)
def _in_march():
    with time_machine.travel("2026-03-20T16:00:00Z"):
        yield


def paid(tenant, received_on=TODAY):
    return record_payment(
        tenant_id=tenant.pk,
        amount=Decimal("500.00"),
        method="check",
        received_on=received_on,
        today=TODAY,
    )


def told():
    relay(required_organization_id())
    return list(Message.objects.order_by("created_at", "event_type"))


def test_a_payment_is_told_with_the_balance_once():
    paid(make_tenant(email="maria@example.com"))
    (message,) = told()
    OutboxEvent.objects.filter(name="payment.received").update(delivered_at=None)
    assert told() == [message]
    assert message.subject == "We received your payment of 500.00 USD"
    assert "on March 20, 2026. Your balance is -500.00 USD." in message.body


def test_a_payment_that_came_long_ago_is_no_news():
    paid(make_tenant(email="maria@example.com"), received_on=date(2026, 3, 5))
    assert told() == []


def test_without_an_address_nothing_leaves_and_nothing_waits():
    paid(make_tenant())
    assert told() == []
    assert not OutboxEvent.objects.filter(delivered_at=None).exists()


def test_a_payment_that_came_back_is_told_with_its_reason():
    payment = paid(make_tenant(email="maria@example.com"))
    return_payment(payment_id=payment.pk, on=TODAY, reason="The check bounced.")
    message = next(one for one in told() if one.event_type == "payment_failed")
    assert message.subject == "Your payment of 500.00 USD did not go through"
    assert "The check bounced." in message.body
