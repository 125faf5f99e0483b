"""Events on their way to a real server on loopback."""

import json
from datetime import timedelta
from ipaddress import ip_address
from threading import Event
from uuid import uuid4

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.utils import timezone
from standardwebhooks.webhooks import Webhook

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import make_member, make_organization
from unitcycle.core.events import emit_many
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.actors import PATIENCE
from unitcycle.core.testing.statements import statements
from unitcycle.integrations.webhooks import addresses, posting
from unitcycle.notifications.models import Notification
from unitcycle.portfolio.vendors.events import VendorCreated
from unitcycle.webhooks import rules, services, tasks
from unitcycle.webhooks.models import WebhookDelivery, WebhookEndpoint
from unitcycle.webhooks.rules import DeliveryStatus
from unitcycle.webhooks.services import sending
from unitcycle.webhooks.tests.factories import VENDOR_CREATED, happen, make_endpoint


def due_now() -> None:
    """The pause is over; and the server has rested."""
    from django.core.cache import cache

    cache.clear()
    WebhookDelivery.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))


def delivery() -> WebhookDelivery:
    return WebhookDelivery.objects.get()


def test_an_event_arrives_signed(organization, receiver):
    endpoint, secret = make_endpoint(receiver.url)
    subject = uuid4()
    happen(subject, "Fix – It")

    assert services.send_due(endpoint.pk) == 1

    [call] = receiver.calls
    told = Webhook(secret).verify(call.body.decode(), call.headers)
    happened = OutboxEvent.objects.get()
    assert told["type"] == VENDOR_CREATED
    assert told["timestamp"].endswith("Z")
    assert told["data"] == {"subject_id": str(subject), "vendor_name": "Fix – It"}
    assert call.headers["webhook-id"] == str(happened.pk)
    assert call.headers["content-type"] == "application/json"
    row = delivery()
    assert (row.status, row.attempts, row.response_status) == ("delivered", 1, 204)
    assert row.delivered_at is not None
    assert services.send_due(endpoint.pk) == 0


def test_only_what_was_asked_for_by_whom_is_active(organization):
    wanted, _ = make_endpoint()
    make_endpoint(event_types=["vendor.archived"])
    make_endpoint(is_active=False)
    with organization_context(make_organization().pk):
        make_endpoint()
    happen(uuid4())

    assert [row.endpoint_id for row in WebhookDelivery.objects.all()] == [wanted.pk]


@pytest.mark.parametrize("endpoints", [0, 2])
def test_a_batch_is_handed_over_by_the_statement_that_writes_it(organization, endpoints):
    for _ in range(endpoints):
        make_endpoint()
    with statements() as one:
        happen(uuid4())
    with statements() as many:
        emit_many([VendorCreated(subject_id=uuid4(), vendor_name="x") for _ in range(50)])

    assert len(one) == len(many) == 1
    assert WebhookDelivery.objects.count() == 51 * endpoints


def test_a_failure_is_tried_again_under_the_same_id(organization, receiver):
    endpoint, secret = make_endpoint(receiver.url)
    receiver.answers = [500, 204]
    receiver.answer_body = b"\x00broken\x1b[31m"
    happen(uuid4())

    assert services.send_due(endpoint.pk) == 1
    row = delivery()
    assert (row.status, row.response_status, row.response_text) == ("pending", 500, "broken[31m")
    pause = row.next_attempt_at - row.last_attempt_at
    assert timedelta(seconds=5) <= pause < timedelta(seconds=60)
    endpoint.refresh_from_db()
    assert endpoint.failing_since is not None

    due_now()
    assert services.send_due(endpoint.pk) == 1
    first, second = receiver.calls
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body
    assert Webhook(secret).verify(second.body.decode(), second.headers)
    assert delivery().status == DeliveryStatus.DELIVERED
    endpoint.refresh_from_db()
    assert endpoint.failing_since is None


def test_after_the_last_attempt_it_has_failed(organization, receiver):
    endpoint, _ = make_endpoint(receiver.url)
    receiver.answers = [503]
    happen(uuid4())
    WebhookDelivery.objects.update(attempts=len(rules.PAUSES) - 1)

    services.send_due(endpoint.pk)
    assert delivery().status == DeliveryStatus.PENDING
    due_now()
    services.send_due(endpoint.pk)
    assert delivery().status == DeliveryStatus.FAILED
    due_now()
    assert services.send_due(endpoint.pk) == 0


def test_events_of_a_subject_arrive_in_order_and_others_do_not_wait(organization, receiver):
    endpoint, _ = make_endpoint(receiver.url)
    subject, other = uuid4(), uuid4()
    receiver.answers = [400, 204]
    for who, name in ((subject, "first"), (subject, "second"), (other, "other")):
        happen(who, name)

    def names():
        return [json.loads(call.body)["data"]["vendor_name"] for call in receiver.calls]

    services.send_due(endpoint.pk)
    assert names() == ["first", "other"]
    due_now()
    services.send_due(endpoint.pk)
    assert names() == ["first", "other", "first", "second"]


def test_a_server_in_trouble_is_called_once_and_then_left_alone(organization, receiver):
    endpoint, _ = make_endpoint(receiver.url)
    receiver.answers = [500]
    happen(uuid4())
    happen(uuid4())

    assert services.send_due(endpoint.pk) == 1
    assert services.send_due(endpoint.pk) == 0


def test_gone_is_gone(organization, receiver):
    owner = make_member(Role.OWNER)
    make_member(Role.ADMIN)
    endpoint, _ = make_endpoint(receiver.url + "/token-in-path")
    receiver.answers = [410]
    happen(uuid4())

    services.send_due(endpoint.pk)

    assert delivery().status == DeliveryStatus.FAILED
    endpoint.refresh_from_db()
    assert (endpoint.is_active, endpoint.disabled_reason) == (False, "gone")
    [told] = Notification.objects.all()
    assert told.recipient == owner
    assert "gone for good" in told.body
    assert "token-in-path" not in told.body + told.title
    happen(uuid4())
    assert WebhookDelivery.objects.count() == 1
    assert mail.outbox == []  # queued, and it leaves after the commit


@pytest.mark.parametrize(("days", "is_active"), [(4, True), (5, False)])
def test_days_of_failures_switch_it_off(organization, receiver, days, is_active):
    make_member(Role.OWNER)
    endpoint, _ = make_endpoint(receiver.url)
    receiver.answers = [500]
    failing_since = timezone.now() - timedelta(days=days)
    WebhookEndpoint.objects.update(failing_since=failing_since)
    happen(uuid4())

    services.send_due(endpoint.pk)

    endpoint.refresh_from_db()
    assert (endpoint.is_active, endpoint.failing_since) == (is_active, failing_since)
    assert Notification.objects.count() == (0 if is_active else 1)
    due_now()
    if is_active:
        return
    assert services.send_due(endpoint.pk) == 0
    receiver.answers = [204]
    services.enable_endpoint(endpoint_id=endpoint.pk)
    assert services.send_due(endpoint.pk) == 1
    assert delivery().status == DeliveryStatus.DELIVERED


def test_both_secrets_sign_for_a_day(organization, receiver):
    endpoint, old = make_endpoint(receiver.url)
    _, new = services.rotate_secret(endpoint_id=endpoint.pk)
    assert old != new
    happen(uuid4())
    services.send_due(endpoint.pk)
    [call] = receiver.calls
    for secret in (old, new):
        assert Webhook(secret).verify(call.body.decode(), call.headers)

    WebhookEndpoint.objects.update(previous_valid_until=timezone.now())
    happen(uuid4())
    services.send_due(endpoint.pk)
    assert len(receiver.calls[-1].headers["webhook-signature"].split()) == 1
    assert Webhook(new).verify(receiver.calls[-1].body.decode(), receiver.calls[-1].headers)


def test_a_redirect_is_not_followed(organization, receiver):
    endpoint, _ = make_endpoint(receiver.url)
    receiver.answers = [302]
    receiver.answer_headers = {"location": receiver.url + "/elsewhere"}
    happen(uuid4())

    services.send_due(endpoint.pk)

    assert [call.path for call in receiver.calls] == ["/hook"]
    assert (delivery().status, delivery().response_status) == ("pending", 302)


def test_an_endless_answer_is_cut(organization, receiver):
    endpoint, _ = make_endpoint(receiver.url)
    receiver.answer_body = b"x" * 1_000_000
    receiver.answers = [200]
    happen(uuid4())
    services.send_due(endpoint.pk)
    assert len(delivery().response_text) == 500


def test_a_name_is_looked_up_once_and_the_judged_address_is_called(
    organization, receiver, monkeypatch
):
    """The second look-up of a name that changes its mind would lead inside: there is none."""
    url = receiver.url.replace("127.0.0.1", "changing.example")
    endpoint, _ = make_endpoint()
    answers = [[ip_address("127.0.0.1")], []]
    monkeypatch.setattr(addresses, "_resolve", lambda host, port: answers.pop(0))
    WebhookEndpoint.objects.update(url=url)
    happen(uuid4())

    services.send_due(endpoint.pk)

    assert delivery().status == DeliveryStatus.DELIVERED
    assert receiver.calls[0].headers["host"].startswith("changing.example:")
    assert answers == [[]]


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::ffff:169.254.169.254", "fe80::1"]
)
def test_a_name_that_leads_inside_by_now_is_not_called(organization, monkeypatch, address):
    monkeypatch.setattr(addresses, "_resolve", lambda host, port: [ip_address(address)])
    monkeypatch.setattr(posting, "_Pinned", lambda *given: pytest.fail("it was connected to"))
    endpoint = WebhookEndpoint.objects.create(
        url="https://rebound.example/", event_types=[VENDOR_CREATED], secrets=make_sealed()
    )
    happen(uuid4())

    services.send_due(endpoint.pk)

    assert "not on the public internet" in delivery().problem
    assert delivery().status == DeliveryStatus.PENDING


def make_sealed() -> str:
    from unitcycle.core.secrets import seal

    return seal({"present": rules.secret_text(bytes(32))})


def test_nobody_there(organization, receiver, settings):
    endpoint, _ = make_endpoint("http://127.0.0.1:9/")  # discard: nothing listens
    happen(uuid4())
    services.send_due(endpoint.pk)
    assert delivery().problem == "No answer: ConnectionRefusedError."
    assert delivery().response_status is None


def test_a_server_that_drips_is_cut_off(organization, receiver, monkeypatch):
    """The timer is what ends it: each single read would be in time."""
    cut, answered = [], Event()
    # what had come before would still be read
    monkeypatch.setattr(type(receiver), "answer", lambda _: answered.wait(PATIENCE) and 204)

    class Now:
        daemon = False

        def __init__(self, seconds, function, args):
            self.do = lambda: (cut.append(seconds), function(*args))

        def start(self):
            real = posting._Pinned.getresponse

            def getresponse(connection):
                self.do()
                try:
                    return real(connection)
                finally:
                    answered.set()

            monkeypatch.setattr(posting._Pinned, "getresponse", getresponse)

        def cancel(self):
            pass

    monkeypatch.setattr(posting, "Timer", Now)
    endpoint, _ = make_endpoint(receiver.url)
    happen(uuid4())
    services.send_due(endpoint.pk)
    assert cut == [posting.ALL_SECONDS]
    assert delivery().status == DeliveryStatus.PENDING
    assert delivery().problem.startswith("No answer")


@pytest.mark.parametrize("sealed", ["", "lost"])
def test_without_a_secret_nothing_leaves_until_it_is_rotated(organization, receiver, sealed):
    endpoint, _ = make_endpoint(receiver.url)
    WebhookEndpoint.objects.update(secrets=sealed)
    happen(uuid4())
    services.send_due(endpoint.pk)
    assert receiver.calls == []
    assert "rotate" in delivery().problem

    _, new = services.rotate_secret(endpoint_id=endpoint.pk)
    due_now()
    services.send_due(endpoint.pk)
    [call] = receiver.calls
    assert Webhook(new).verify(call.body.decode(), call.headers)


def test_what_a_dead_worker_claimed_is_called_again(organization, receiver):
    endpoint, _ = make_endpoint(receiver.url)
    happen(uuid4())
    claimed = sending._claim(endpoint.pk)
    assert claimed is not None
    assert sending._claim(endpoint.pk) is None  # it is under way

    with time_machine.travel(timezone.now() + sending.CLAIMED_FOR + timedelta(seconds=1)):
        assert services.send_due(endpoint.pk) == 1
    assert delivery().attempts == 2
    # the first worker wakes up and has nothing to say any more
    sending._write_down(claimed.delivery, sending._Answer(status=500))
    row = delivery()
    assert (row.status, row.response_status) == (DeliveryStatus.DELIVERED, 204)


def test_the_call_is_made_outside_of_every_transaction(committed, receiver, monkeypatch):
    endpoint, _ = make_endpoint(receiver.url)
    services.ping(endpoint_id=endpoint.pk)
    WebhookDelivery.objects.all().delete()
    from django.db import transaction

    with transaction.atomic():
        happen(uuid4())
    real, seen = sending.post, []
    monkeypatch.setattr(
        sending,
        "post",
        lambda *args, **kw: (seen.append(connection.in_atomic_block), real(*args, **kw))[1],
    )
    tasks.sweep()
    assert seen == [False]
    with transaction.atomic():
        assert delivery().status == DeliveryStatus.DELIVERED


def test_the_sweep_asks_once_when_nothing_is_due(organization, receiver):
    make_endpoint(receiver.url)
    with statements() as asked:
        tasks.sweep()
    assert len(asked) == 1
    happen(uuid4())
    tasks.sweep()
    assert len(receiver.calls) == 1


def test_old_calls_are_forgotten(organization):
    make_endpoint()
    happen(uuid4())
    happen(uuid4())
    first = WebhookDelivery.objects.order_by("position")[0]
    WebhookDelivery.objects.filter(pk=first.pk).update(
        created_at=timezone.now() - rules.KEPT_FOR - timedelta(minutes=1)
    )
    assert services.forget_deliveries() == 1
    assert WebhookDelivery.objects.count() == 1
