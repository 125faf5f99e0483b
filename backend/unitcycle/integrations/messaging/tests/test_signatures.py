from base64 import b64decode, b64encode
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.integrations.messaging.signatures import (
    OLDEST,
    is_from_sendgrid,
    is_from_twilio,
)

# made by the providers' own libraries
TOKEN = "twilio_auth_token_0001"
URL = "https://rent.example.com/webhooks/twilio/status?x=1"
FIELDS = {
    "AccountSid": "AC00000000000000000000000000000001",
    "ApiVersion": "2010-04-01",
    "From": "+15005550010",
    "MessageSid": "SM00000000000000000000000000000001",
    "MessageStatus": "delivered",
    "To": "+15005550006",
}
SIGNATURE = "Lyb2ZCh8Yywl8Hsqx5y69V7DJ0U="
JSON_URL = (
    "https://rent.example.com/wh"
    "?bodySHA256=015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
)
JSON_SIGNATURE = "whqqMks/QV5HZ0gh22wyHt5jQRo="

PUBLIC_KEY = (
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAELsC2RrmWx6vNUUMiXpuxCmXcTszS1CrvBdaXzQZQ+bkX"
    "ONi8IS2whZwwYycDfHD45BOQCt0m2KafCMA6FfxybA=="
)
STAMP = "1767323046"
EVENTS = (
    b'[{"email":"b@y.com","timestamp":1767323045,"smtp-id":"<a@b>","event":"delivered",'
    b'"sg_event_id":"ZGVsaXZlcmVkLTAx","sg_message_id":"abc.filter.0","booking_id":"b1"}]\r\n'
)
EVENTS_SIGNATURE = (
    "MEYCIQCpORijq6m9IXrPuivygZrsfKi+E3DAFR7bojH9oj2pqwIhAKf8HJkNecTByrQ6t3YbL4jtcb99"
    "2goJwq5OS94kor27"
)
SENT_AT = datetime.fromtimestamp(int(STAMP), UTC)


def twilio(**changes):
    call = {
        "token": TOKEN,
        "url": URL,
        "body": urlencode(FIELDS).encode(),
        "is_form": True,
        "signature": SIGNATURE,
    }
    return is_from_twilio(**{**call, **changes})


def sendgrid(**changes):
    call = {
        "public_key": PUBLIC_KEY,
        "body": EVENTS,
        "timestamp": STAMP,
        "signature": EVENTS_SIGNATURE,
        "now": SENT_AT,
    }
    return is_from_sendgrid(**{**call, **changes})


def test_twilio_signs_the_url_and_the_sorted_fields():
    assert twilio()
    assert twilio(body=urlencode(sorted(FIELDS.items(), reverse=True)).encode())
    assert twilio(url=URL.replace("example.com", "example.com:443"))


def test_twilio_signs_json_by_its_digest_in_the_url():
    assert twilio(url=JSON_URL, body=b'{"a":1}', is_form=False, signature=JSON_SIGNATURE)
    assert not twilio(url=JSON_URL, body=b'{"a":2}', is_form=False, signature=JSON_SIGNATURE)
    assert not twilio(url="https://x.example/wh", body=b"", is_form=False)


@pytest.mark.parametrize(
    "changes",
    [
        {"token": ""},
        {"token": TOKEN + "x"},
        {"url": URL.replace("https", "http")},
        {"url": URL.replace("x=1", "x=2")},
        {"body": urlencode({**FIELDS, "To": "+15005550007"}).encode()},
        {"body": urlencode({**FIELDS, "New": "1"}).encode()},
        {"body": b"\xff\xfe"},
        {"signature": ""},
        {"signature": "Lyb2ZCh8Yywl8Hsqx5y69V7DJ0U"},
        {"signature": "ünsinn"},
    ],
)
def test_anything_else_is_not_from_twilio(changes):
    assert not twilio(**changes)


def test_sendgrid_signs_the_raw_body_with_its_line_break():
    assert sendgrid()
    assert not sendgrid(body=EVENTS.strip())


@pytest.mark.parametrize(
    "changes",
    [
        {"timestamp": "1767323047"},
        {"timestamp": ""},
        {"timestamp": "-5"},
        {"timestamp": "٣"},
        {"timestamp": "9" * 400},
        {"signature": "no base64!"},
        {"signature": b64encode(b"no DER").decode()},
        {"public_key": "no base64!"},
        {"public_key": b64encode(b"no key").decode()},
        {"public_key": ""},
    ],
)
def test_anything_else_is_not_from_sendgrid(changes):
    assert not sendgrid(**changes)


def test_what_somebody_recorded_long_ago_is_not_from_sendgrid():
    assert sendgrid(now=SENT_AT + OLDEST)
    assert not sendgrid(now=SENT_AT + OLDEST + timedelta(seconds=1))
    assert not sendgrid(now=SENT_AT - timedelta(minutes=11))


@given(st.integers(0, len(EVENTS) - 1), st.integers(1, 255))
def test_no_changed_byte_passes_at_sendgrid(position, change):
    body = bytearray(EVENTS)
    body[position] ^= change
    assert not sendgrid(body=bytes(body))


@given(st.integers(0, 19), st.integers(1, 255))
def test_no_changed_signature_passes_at_twilio(position, change):
    raw = bytearray(b64decode(SIGNATURE))
    raw[position] ^= change
    assert not twilio(signature=b64encode(bytes(raw)).decode())
