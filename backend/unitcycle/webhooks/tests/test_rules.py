import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from unitcycle.webhooks import rules
from unitcycle.webhooks.rules import Verdict

NOW = datetime(2026, 3, 28, 12, tzinfo=UTC)
KEY = bytes(range(32))
OTHER = bytes(range(1, 33))


@given(st.binary(min_size=24, max_size=64), st.text(max_size=200))
def test_the_specification_s_own_library_verifies_our_signature(key, text):
    secret, body = rules.secret_text(key), f'{{"text":{text!r}}}'.encode(errors="replace")
    headers = rules.headers([secret], "0e5b…".encode().hex(), NOW, body)

    # the library compares bytes, whatever they say
    library = Webhook(secret)
    timestamp = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
    assert headers["webhook-signature"] == library.sign(
        headers["webhook-id"], timestamp, body.decode()
    )


def test_a_receiver_takes_it_by_either_secret_and_by_no_other():
    old, new = rules.secret_text(OTHER), rules.secret_text(KEY)
    body = b'{"type":"vendor.created"}'
    # the library refuses what is older than five minutes
    headers = rules.headers([new, old], "m1", datetime.now(UTC), body)

    for secret in (new, old):
        assert Webhook(secret).verify(body.decode(), headers) == {"type": "vendor.created"}
    with pytest.raises(WebhookVerificationError):
        Webhook(rules.secret_text(bytes(32))).verify(body.decode(), headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(new).verify(body.decode() + " ", headers)


def test_a_secret_is_whsec_and_base64():
    secret = rules.secret_text(KEY)
    assert secret.startswith("whsec_")
    assert base64.b64decode(secret.removeprefix("whsec_")) == KEY


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, Verdict.ARRIVED),
        (204, Verdict.ARRIVED),
        (299, Verdict.ARRIVED),
        (199, Verdict.AGAIN),
        (300, Verdict.AGAIN),
        (302, Verdict.AGAIN),
        (400, Verdict.AGAIN),
        (409, Verdict.AGAIN),
        (410, Verdict.GONE),
        (411, Verdict.AGAIN),
        (500, Verdict.AGAIN),
        (None, Verdict.AGAIN),
    ],
)
def test_what_an_answer_means(status, expected):
    assert rules.verdict(status) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [(None, True), (428, False), (429, True), (499, False), (500, True), (503, True), (404, False)],
)
def test_a_server_in_trouble_is_left_alone(status, expected):
    assert rules.is_in_trouble(status) is expected


def test_the_pauses_of_the_specification():
    hours = [rules.pause_after(attempts, 0) / timedelta(hours=1) for attempts in range(3, 10)]
    assert rules.pause_after(1, 0) == timedelta(seconds=5)
    assert rules.pause_after(2, 0) == timedelta(minutes=5)
    assert hours == [0.5, 2, 5, 10, 14, 20, 24]
    assert rules.pause_after(10, 0) is None


@given(st.integers(1, 9), st.floats(0, 1))
def test_jitter_only_waits_longer_and_never_by_more_than_its_share(attempts, chance):
    least = rules.pause_after(attempts, 0)
    assert least <= rules.pause_after(attempts, chance) <= least * (1 + rules.JITTER)


def test_five_days_of_failures_are_too_long():
    limit = NOW - timedelta(days=5)
    assert rules.has_failed_for_too_long(limit, NOW)
    assert not rules.has_failed_for_too_long(limit + timedelta(microseconds=1), NOW)
