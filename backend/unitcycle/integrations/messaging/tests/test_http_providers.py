"""The adapters of Twilio and SendGrid against a server of their own on loopback."""

import json
from base64 import b64encode
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest

from unitcycle.integrations.messaging.port import Attachment, Email, Outcome, Text
from unitcycle.integrations.messaging.sendgrid import SendGrid
from unitcycle.integrations.messaging.twilio import Twilio

TOKEN = "a-token-nobody-may-see"
REFERENCE = uuid4()
ORGANIZATION = uuid4()


def twilio(url, **given):
    return Twilio(
        account_sid="AC1",
        auth_token=TOKEN,
        phone_number="+15005550006",
        base_url=url,
        **given,
    )


def sendgrid(url):
    return SendGrid(api_key=TOKEN, from_email="Harbor Homes <rent@example.com>", base_url=url)


def text(**given):
    return Text(
        **{"to": "+15551234567", "body": "Hello, it's 5 € & more", "reference": REFERENCE, **given}
    )


def email(**given):
    return Email(
        **{
            "to": "ann@example.com",
            "subject": "Rent",
            "text": "Due",
            "html": "<p>Due</p>",
            "reference": REFERENCE,
            "organization_id": ORGANIZATION,
            **given,
        }
    )


def answers(twin, status, body=None, **headers):
    twin.answer = lambda asked: (status, headers, json.dumps(body or {}).encode())


def test_a_text_is_posted_as_twilio_wants_it(twin):
    answers(twin, 201, {"sid": "SM1", "status": "queued"})

    answer = twilio(twin.url).send(text(status_callback="https://x.example/status?message=1"))

    assert (answer.outcome, answer.provider_id) == (Outcome.ACCEPTED, "SM1")
    (asked,) = twin.asked
    assert (asked.method, asked.path) == ("POST", "/2010-04-01/Accounts/AC1/Messages.json")
    assert asked.headers["Authorization"] == f"Basic {b64encode(f'AC1:{TOKEN}'.encode()).decode()}"
    assert parse_qs(asked.body.decode()) == {
        "To": ["+15551234567"],
        "From": ["+15005550006"],
        "Body": ["Hello, it's 5 € & more"],
        "StatusCallback": ["https://x.example/status?message=1"],
    }


def test_whatsapp_names_both_numbers_so(twin):
    answers(twin, 201, {"sid": "SM1"})

    twilio(twin.url, whatsapp_number="+15005550007").send(text(whatsapp=True))

    sent = parse_qs(twin.asked[0].body.decode())
    assert (sent["To"], sent["From"]) == (["whatsapp:+15551234567"], ["whatsapp:+15005550007"])


def test_without_a_number_to_send_from_twilio_is_not_even_asked(twin):
    assert twilio(twin.url).send(text(whatsapp=True)).outcome == Outcome.REFUSED
    assert twin.asked == []


@pytest.mark.parametrize(
    ("status", "body", "outcome", "code"),
    [
        (400, {"code": 21211, "message": "+1555 is not a number"}, Outcome.REFUSED, "21211"),
        (400, {"code": 21610}, Outcome.REFUSED, "21610"),
        (401, {"code": 20003}, Outcome.REFUSED, "20003"),
        (429, {"code": 20429}, Outcome.NOT_NOW, "20429"),
        (500, {}, Outcome.UNKNOWN, "500"),
        (502, {}, Outcome.UNKNOWN, "502"),
        (503, {}, Outcome.NOT_NOW, "503"),
        (302, {}, Outcome.REFUSED, "302"),
        (201, {}, Outcome.UNKNOWN, "201"),
    ],
)
def test_what_twilio_answers_is_told_apart(twin, status, body, outcome, code):
    answers(twin, status, body)

    answer = twilio(twin.url).send(text())

    assert (answer.outcome, answer.code) == (outcome, code)
    assert "+1555 is not" not in answer.reason
    assert len(twin.asked) == 1


@pytest.mark.parametrize(
    "make", [lambda url: twilio(url).send(text()), lambda url: sendgrid(url).send(email())]
)
def test_hanging_up_leaves_it_unknown_and_is_not_repeated(twin, make):
    assert make(twin.url).outcome == Outcome.UNKNOWN
    assert len(twin.asked) == 1


@pytest.mark.parametrize(
    "make", [lambda url: twilio(url).send(text()), lambda url: sendgrid(url).send(email())]
)
def test_nobody_there_means_it_surely_did_not_leave(nobody_there, make):
    assert make(nobody_there).outcome == Outcome.NOT_NOW


def test_a_lost_text_is_found_by_its_number_and_words(twin):
    answers(
        twin,
        200,
        {"messages": [{"sid": "SM0", "body": "Other"}, {"sid": "SM1", "body": text().body}]},
    )

    found = twilio(twin.url).find(text(), sent_from_on="2026-03-01")

    assert (found.outcome, found.provider_id) == (Outcome.ACCEPTED, "SM1")
    query = parse_qs(urlsplit(twin.asked[0].path).query)
    assert (query["To"], query["DateSent>"]) == (["+15551234567"], ["2026-03-01"])


def test_a_text_that_twilio_does_not_know_of_stays_unknown(twin):
    answers(twin, 200, {"messages": [{"sid": "SM0", "body": "Other"}]})
    assert twilio(twin.url).find(text(), sent_from_on="2026-03-01").outcome == Outcome.UNKNOWN
    answers(twin, 500)
    assert twilio(twin.url).find(text(), sent_from_on="2026-03-01").outcome == Outcome.UNKNOWN


def test_checking_twilio_sends_nothing(twin):
    answers(twin, 200, {"status": "active"})
    assert twilio(twin.url).check().outcome == Outcome.ACCEPTED
    answers(twin, 401, {"code": 20003})
    refused = twilio(twin.url).check()
    assert (refused.outcome, refused.reason) == (
        Outcome.REFUSED,
        "The account SID or the auth token is wrong.",
    )
    assert {asked.method for asked in twin.asked} == {"GET"}


def test_a_mail_is_posted_as_sendgrid_wants_it(twin):
    answers(twin, 202, **{"X-Message-Id": "abc"})
    mail = email(
        to_name="Ann",
        headers=(("List-Unsubscribe", "<https://x.example>"),),
        attachments=(Attachment("a.pdf", "application/pdf", b"%PDF"),),
    )

    answer = sendgrid(twin.url).send(mail)

    assert (answer.outcome, answer.provider_id) == (Outcome.ACCEPTED, "abc")
    assert twin.asked[0].headers["Authorization"] == f"Bearer {TOKEN}"
    assert json.loads(twin.asked[0].body) == {
        "from": {"email": "rent@example.com", "name": "Harbor Homes"},
        "personalizations": [{"to": [{"email": "ann@example.com", "name": "Ann"}]}],
        "subject": "Rent",
        "content": [
            {"type": "text/plain", "value": "Due"},
            {"type": "text/html", "value": "<p>Due</p>"},
        ],
        "custom_args": {
            "unitcycle_message": str(REFERENCE),
            "unitcycle_organization": str(ORGANIZATION),
        },
        "headers": {"List-Unsubscribe": "<https://x.example>"},
        "attachments": [
            {
                "content": "JVBERg==",
                "type": "application/pdf",
                "filename": "a.pdf",
                "disposition": "attachment",
            }
        ],
    }


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (400, Outcome.REFUSED),
        (401, Outcome.REFUSED),
        (413, Outcome.REFUSED),
        (429, Outcome.NOT_NOW),
        (500, Outcome.UNKNOWN),
        (503, Outcome.NOT_NOW),
    ],
)
def test_what_sendgrid_answers_is_told_apart(twin, status, outcome):
    answers(twin, status, {"errors": [{"message": "x"}]})
    assert sendgrid(twin.url).send(email()).outcome == outcome


def test_checking_sendgrid_asks_whether_mail_may_be_sent(twin):
    answers(twin, 200, {"scopes": ["mail.send"]})
    assert sendgrid(twin.url).check().outcome == Outcome.ACCEPTED
    answers(twin, 200, {"scopes": ["alerts.read"]})
    assert sendgrid(twin.url).check().outcome == Outcome.REFUSED


def test_no_secret_is_in_a_repr(twin):
    shown = f"{twilio(twin.url)!r} {sendgrid(twin.url)!r} {text()!r} {email()!r}"
    assert TOKEN not in shown
    assert "Hello" not in shown
    assert "Due" not in shown
