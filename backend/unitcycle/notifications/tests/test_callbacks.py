import hashlib
import hmac
import json
from base64 import b64encode
from datetime import timedelta
from itertools import permutations
from urllib.parse import urlencode

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core import clock
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.core.secrets import seal
from unitcycle.notifications.models import (
    EmailSettings,
    Message,
    ProviderCallback,
    SmsSettings,
    Suppression,
)
from unitcycle.notifications.services import send_email, send_sms
from unitcycle.notifications.services.callbacks import forget_callbacks

ACCOUNT, TOKEN, NUMBER = "AC1", "the-token-of-home", "+15552345678"
STATUS = "/api/v1/webhooks/messaging/twilio/status/"
INBOUND = "/api/v1/webhooks/messaging/twilio/inbound/"
EVENTS = "/api/v1/webhooks/messaging/sendgrid/events/"
KEY = ec.generate_private_key(ec.SECP256R1())
PUBLIC = b64encode(
    KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
).decode()


@pytest.fixture
def twilio(organization):
    return SmsSettings.objects.create(
        account_sid=ACCOUNT, phone_number="+15005550006", secrets=seal({"auth_token": TOKEN})
    )


@pytest.fixture
def sendgrid(organization):
    return EmailSettings.objects.create(
        provider="sendgrid", default_from_email="a@example.com", event_public_key=PUBLIC
    )


def sent(message, provider="twilio"):
    Message.objects.filter(pk=message.pk).update(
        status="sent", provider=provider, provider_id="SM1", body=""
    )
    return message


def text():
    return sent(send_sms(NUMBER, "x"))


def mail():
    return sent(send_email("Rent", "x", "a@example.com")[0], "sendgrid")


def post_twilio(settings, path, fields, *, token=TOKEN, signature=None):
    fields = {"AccountSid": ACCOUNT, "MessageSid": "SM1", **fields}
    signed = f"{settings.BASE_URL}{path}" + "".join(
        f"{name}{fields[name]}" for name in sorted(fields)
    )
    mac = hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()
    return Client().post(
        path,
        urlencode(fields),
        content_type="application/x-www-form-urlencoded",
        headers={
            "X-Twilio-Signature": signature if signature is not None else b64encode(mac).decode()
        },
    )


@pytest.fixture
def report(settings, django_capture_on_commit_callbacks):
    def reported(message, status, **more):
        with django_capture_on_commit_callbacks(execute=True):
            return post_twilio(
                settings, f"{STATUS}?message={message.pk}", {"MessageStatus": status, **more}
            )

    return reported


@pytest.fixture
def write_in(settings, django_capture_on_commit_callbacks):
    def written(body, sid="SMin", sender=NUMBER, **more):
        with django_capture_on_commit_callbacks(execute=True):
            return post_twilio(
                settings, INBOUND, {"From": sender, "Body": body, "MessageSid": sid}, **more
            )

    return written


@pytest.fixture
def post_events(django_capture_on_commit_callbacks):
    def posted(*events, key=KEY, stamp=None, alter=b""):
        body = json.dumps(events).encode() + b"\r\n"
        stamp = stamp or str(int(clock.now().timestamp()))
        signature = b64encode(key.sign(stamp.encode() + body, ec.ECDSA(SHA256()))).decode()
        with django_capture_on_commit_callbacks(execute=True):
            return Client().post(
                EVENTS,
                body + alter,
                content_type="application/json",
                headers={
                    "X-Twilio-Email-Event-Webhook-Signature": signature,
                    "X-Twilio-Email-Event-Webhook-Timestamp": stamp,
                },
            )

    return posted


def event(message, name, number=1, **more):
    return {
        "event": name,
        "sg_event_id": f"e{number}",
        "sg_message_id": "abc.filter.0",
        "unitcycle_message": str(message.pk),
        "unitcycle_organization": str(message.organization_id),
        **more,
    }


def status_of(message):
    message.refresh_from_db()
    return message.status


def test_twilio_says_that_it_was_delivered(twilio, report):
    message = text()
    assert report(message, "delivered").status_code == 204
    assert status_of(message) == "delivered"


def test_reports_in_any_order_and_number_end_in_the_same_place(twilio, report):
    for order in permutations(["queued", "sent", "delivered"]):
        message = text()
        for status in (*order, *order):
            assert report(message, status).status_code == 204
        assert status_of(message) == "delivered"
        ProviderCallback.objects.all().delete()


def test_a_report_that_is_told_ten_times_is_kept_once(twilio, report):
    message = text()
    for _ in range(10):
        report(message, "delivered")
    assert ProviderCallback.objects.count() == 1


def test_why_it_failed_is_said(twilio, report):
    message = text()
    report(message, "undelivered", ErrorCode="30005")
    assert status_of(message) == "failed"
    assert message.status_reason == "There is no such number any more."


def test_a_report_ends_not_knowing(twilio, report):
    message = text()
    Message.objects.update(status="unknown")
    report(message, "delivered")
    assert status_of(message) == "delivered"


@pytest.mark.parametrize(
    "how", [{"token": "another"}, {"signature": ""}, {"signature": "nonsense"}]
)
def test_what_twilio_did_not_sign_is_refused_and_changes_nothing(twilio, settings, how, caplog):
    message = text()
    answer = post_twilio(
        settings, f"{STATUS}?message={message.pk}", {"MessageStatus": "delivered"}, **how
    )
    assert answer.status_code == 403
    assert status_of(message) == "sent"
    assert not ProviderCallback.objects.exists()
    assert "not signed" in caplog.text
    assert TOKEN not in caplog.text + answer.content.decode()


def test_a_signature_for_one_message_is_none_for_another(twilio, settings):
    one, other = text(), sent(send_sms(NUMBER, "y"))
    fields = {"MessageStatus": "delivered"}
    signed = f"{settings.BASE_URL}{STATUS}?message={one.pk}AccountSid{ACCOUNT}MessageSidSM1MessageStatusdelivered"
    mac = b64encode(hmac.new(TOKEN.encode(), signed.encode(), hashlib.sha1).digest()).decode()
    assert (
        post_twilio(settings, f"{STATUS}?message={one.pk}", fields, signature=mac).status_code
        == 204
    )
    assert (
        post_twilio(settings, f"{STATUS}?message={other.pk}", fields, signature=mac).status_code
        == 403
    )


def test_a_neighbours_account_says_nothing_about_our_messages(twilio, settings, report):
    """The neighbour signs rightly, with a token of theirs."""
    message = text()
    with organization_context(make_organization().pk):
        SmsSettings.objects.create(
            account_sid="AC2", phone_number="+15005550007", secrets=seal({"auth_token": "theirs"})
        )
    answer = post_twilio(
        settings,
        f"{STATUS}?message={message.pk}",
        {"MessageStatus": "failed", "AccountSid": "AC2"},
        token="theirs",
    )
    assert answer.status_code == 204
    assert status_of(message) == "sent"
    assert not ProviderCallback.objects.exists()


def test_the_installations_account_speaks_for_everybody(organization, settings, report):
    settings.TWILIO_ACCOUNT_SID, settings.TWILIO_AUTH_TOKEN = ACCOUNT, TOKEN
    message = text()
    report(message, "delivered")
    assert status_of(message) == "delivered"


def test_a_message_that_nobody_knows_is_answered_and_forgotten(twilio, settings):
    for reference in ("11111111-1111-1111-1111-111111111111", "nonsense", ""):
        answer = post_twilio(settings, f"{STATUS}?message={reference}", {"MessageStatus": "sent"})
        assert answer.status_code == 204
    assert not ProviderCallback.objects.exists()


def test_stop_stops_and_start_starts(twilio, write_in):
    answer = write_in("Stop", sid="1")
    assert (answer.status_code, answer.content) == (200, b"<Response/>")
    row = Suppression.objects.get()
    assert (row.medium, row.address, row.reason, row.coverage) == (
        "phone",
        NUMBER,
        "stopped",
        "everything",
    )
    assert send_sms(NUMBER, "x").status == "suppressed"

    write_in("START", sid="2")
    row.refresh_from_db()
    assert row.lifted_because == "They answered START."
    assert send_sms(NUMBER, "y").status == "queued"


def test_start_does_not_lift_what_somebody_here_entered(twilio, write_in):
    Suppression.objects.create(medium="phone", address=NUMBER, reason="manual")
    write_in("START")
    assert Suppression.objects.get().lifted_at is None


def test_stop_on_whatsapp_is_about_the_same_number(twilio, write_in):
    write_in("stop", sender=f"whatsapp:{NUMBER}")
    assert Suppression.objects.get().address == NUMBER


def test_any_other_text_is_told_on(twilio, write_in):
    write_in("The tap drips again")
    told = OutboxEvent.objects.get(name="message.text_received")
    assert told.payload == {"number": NUMBER, "body": "The tap drips again", "channel": "sms"}
    assert not Suppression.objects.exists()


def test_an_unsigned_stop_stops_nothing(twilio, write_in):
    assert write_in("STOP", token="guess").status_code == 403
    assert not Suppression.objects.exists()


def test_stop_to_a_shared_number_stops_those_who_wrote(organization, settings, write_in):
    settings.TWILIO_ACCOUNT_SID, settings.TWILIO_AUTH_TOKEN = ACCOUNT, TOKEN
    text()
    stranger = make_organization()
    write_in("STOP")
    assert Suppression.objects.count() == 1
    with organization_context(stranger.pk):
        assert not Suppression.objects.exists()


def test_sendgrid_says_what_became_of_mails(sendgrid, post_events):
    first, second = mail(), mail()
    answer = post_events(
        event(first, "delivered", 1),
        event(first, "open", 2),
        event(second, "bounce", 3, reason="550 no such user", type="bounce"),
    )
    assert answer.status_code == 204
    assert (status_of(first), status_of(second)) == ("delivered", "bounced")
    assert second.status_reason == "550 no such user"
    assert Suppression.objects.get().reason == "bounced"


def test_a_mail_that_was_blocked_suppresses_nobody(sendgrid, post_events):
    message = mail()
    post_events(event(message, "bounce", type="blocked"))
    assert status_of(message) == "bounced"
    assert not Suppression.objects.exists()


def test_who_reports_spam_is_sent_nothing_more(sendgrid, post_events):
    message = mail()
    post_events(event(message, "unsubscribe", 1))
    assert Suppression.objects.get().coverage == "optional"
    post_events(event(message, "spamreport", 2))
    assert Suppression.objects.get().coverage == "everything"
    assert status_of(message) == "sent"


@pytest.mark.parametrize(
    "how",
    [
        {"key": ec.generate_private_key(ec.SECP256R1())},
        {"alter": b" "},
        {"stamp": "1700000000"},
    ],
    ids=["another key", "another body", "long ago"],
)
def test_what_sendgrid_did_not_sign_now_is_refused(sendgrid, post_events, how):
    message = mail()
    assert post_events(event(message, "delivered"), **how).status_code == 403
    assert status_of(message) == "sent"


def test_a_key_of_one_organisation_says_nothing_about_anothers(sendgrid, post_events):
    mine = mail()
    with organization_context(make_organization().pk):
        theirs = mail()
    assert post_events(event(mine, "delivered", 1), event(theirs, "bounce", 2)).status_code == 204
    with organization_context(theirs.organization_id):
        assert status_of(theirs) == "sent"
        assert not Suppression.objects.exists()
    assert status_of(mine) == "delivered"


@pytest.mark.parametrize("body", [b"", b"[", b"{}", b"[1, null]", b"[[[", b"\xff", b'"x"'])
@pytest.mark.parametrize("path", [STATUS, INBOUND, EVENTS])
@pytest.mark.parametrize(
    "kind", ["application/json", "application/x-www-form-urlencoded", "text/x"]
)
def test_nonsense_is_refused(twilio, sendgrid, body, path, kind):
    assert Client().post(path, body, content_type=kind).status_code == 403


def test_reports_are_forgotten_once_they_were_taken_in(organization):
    now = clock.now()
    for number, processed in enumerate([None, now, now - timedelta(days=31)]):
        ProviderCallback.objects.create(
            provider="twilio",
            event_id=str(number),
            kind="status",
            processed_at=processed,
            created_at=now - timedelta(days=60),
        )
    assert forget_callbacks() == 1
    assert ProviderCallback.objects.count() == 2


def test_v2_refuses_as_v2_does(organization):
    answer = Client().post(EVENTS.replace("v1", "v2"), b"[]", content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (403, "not_from_provider")
