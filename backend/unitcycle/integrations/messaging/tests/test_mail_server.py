from smtplib import (
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPRecipientsRefused,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)
from uuid import uuid4

import pytest
from django.core import mail

from unitcycle.integrations.messaging.mail_server import MailServer
from unitcycle.integrations.messaging.port import Attachment, Email, Outcome

LOCAL = "django.core.mail.backends.locmem.EmailBackend"
BEHAVING = f"{__name__}.Behaving"
TOKEN = "a-password-nobody-may-see"


class Behaving:
    """A backend that fails as it is told to: `opening`, `sending`."""

    def __init__(self, fail_silently=False, opening=None, sending=None, **options):
        self.opening, self.sending = opening, sending

    def open(self):
        if self.opening:
            raise self.opening

    def send_messages(self, messages):
        if self.sending:
            raise self.sending

    def close(self):
        raise SMTPServerDisconnected("gone")


def email(**given):
    return Email(
        **{
            "to": "ann@example.com",
            "subject": "Rent",
            "text": "Due",
            "reference": uuid4(),
            "organization_id": uuid4(),
            **given,
        }
    )


def test_a_mail_leaves_whole():
    mail.outbox = []
    sent = email(
        to_name='Ann "the" Able',
        html="<p>Due</p>",
        headers=(("List-Unsubscribe", "<https://x.example>"),),
        attachments=(Attachment("a.pdf", "application/pdf", b"%PDF"),),
    )

    answer = MailServer(name="locmem", from_email="rent@example.com", backend=LOCAL).send(sent)

    (left,) = mail.outbox
    assert answer.outcome == Outcome.ACCEPTED
    assert left.to == ['"Ann the Able" <ann@example.com>']
    assert (left.subject, left.body, left.from_email) == ("Rent", "Due", "rent@example.com")
    assert left.alternatives[0].content == "<p>Due</p>"
    assert left.attachments[0] == ("a.pdf", b"%PDF", "application/pdf")
    assert left.extra_headers["List-Unsubscribe"] == "<https://x.example>"


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        ({"opening": ConnectionRefusedError()}, Outcome.NOT_NOW),
        ({"opening": TimeoutError()}, Outcome.NOT_NOW),
        ({"opening": SMTPAuthenticationError(535, b"no")}, Outcome.REFUSED),
        ({"opening": SMTPAuthenticationError(454, b"later")}, Outcome.NOT_NOW),
        ({"sending": SMTPRecipientsRefused({"ann@example.com": (550, b"no")})}, Outcome.REFUSED),
        ({"sending": SMTPRecipientsRefused({"ann@example.com": (450, b"full")})}, Outcome.NOT_NOW),
        ({"sending": SMTPSenderRefused(550, b"no", "rent@example.com")}, Outcome.REFUSED),
        ({"sending": SMTPDataError(451, b"later")}, Outcome.NOT_NOW),
        ({"sending": SMTPDataError(554, b"spam")}, Outcome.REFUSED),
        ({"sending": SMTPServerDisconnected("gone")}, Outcome.UNKNOWN),
        ({"sending": TimeoutError()}, Outcome.UNKNOWN),
        ({}, Outcome.ACCEPTED),
    ],
)
def test_what_a_mail_server_does_is_told_apart(failure, outcome):
    server = MailServer(name="smtp", from_email="x@example.com", backend=BEHAVING, options=failure)
    assert server.send(email()).outcome == outcome


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "", "\x00"])
def test_an_organisation_does_not_reach_into_our_network(host):
    server = MailServer(
        name="smtp",
        from_email="x@example.com",
        backend=BEHAVING,
        options={"host": host},
        only_public=True,
    )
    assert server.send(email()).outcome == Outcome.REFUSED
    assert server.check().outcome == Outcome.REFUSED


def test_no_password_is_in_a_repr():
    server = MailServer(name="smtp", from_email="x@example.com", options={"password": TOKEN})
    assert TOKEN not in repr(server)
