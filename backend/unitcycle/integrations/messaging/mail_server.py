"""E-mail through Django: the installation's backend (the console in development), or a mail server by SMTP."""

import ipaddress
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPDataError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)
from typing import Any

from django.core.mail import EmailMultiAlternatives, get_connection

from unitcycle.integrations.messaging.port import Answer, Email, Outcome

SMTP_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
TIMEOUT_SECONDS = 15
_UNREACHABLE = "The mail server cannot be reached."


@dataclass(frozen=True)
class MailServer:
    """`name` is the provider in the delivery log; `options` are those of Django's backend."""

    name: str
    from_email: str
    backend: str = SMTP_BACKEND
    options: dict[str, Any] = field(default_factory=dict, repr=False)
    # where the server may be; an organisation must not reach into our own network through us
    only_public: bool = False

    def send(self, email: Email) -> Answer:
        message = EmailMultiAlternatives(
            subject=email.subject,
            body=email.text,
            from_email=self.from_email,
            to=[_addressed(email)],
            headers={**dict(email.headers), "Message-ID": f"<{email.reference}@unitcycle>"},
        )
        if email.html:
            message.attach_alternative(email.html, "text/html")
        for one in email.attachments:
            message.attach(one.name, one.content, one.content_type)
        return self._with_connection(lambda connection: connection.send_messages([message]))

    def check(self) -> Answer:
        return self._with_connection(lambda connection: None)

    def _with_connection(self, work: Callable[[Any], Any]) -> Answer:
        if self.only_public and not _is_public(self.options.get("host", "")):
            return Answer(
                Outcome.REFUSED, code="private", reason="This mail server is not on the internet."
            )
        connection = get_connection(self.backend, fail_silently=False, **self.options)
        try:
            connection.open()
        except SMTPAuthenticationError as error:
            return _answered(error.smtp_code, "The mail server does not take user and password.")
        except SMTPConnectError as error:
            return Answer(Outcome.NOT_NOW, code=str(error.smtp_code), reason=_UNREACHABLE)
        except SMTPResponseException as error:
            return _answered(error.smtp_code, "The mail server refused to talk.")
        except OSError as error:  # smtplib's own errors are OSErrors, too
            return Answer(Outcome.NOT_NOW, code=type(error).__name__, reason=_UNREACHABLE)
        return _handed_over(connection, work)


def _handed_over(connection: Any, work: Callable[[Any], Any]) -> Answer:
    try:
        work(connection)
    except SMTPRecipientsRefused as error:
        code = next(iter(error.recipients.values()))[0]
        return _answered(code, "The mail server refused the recipient.")
    except SMTPSenderRefused as error:
        return _answered(error.smtp_code, "The mail server refused the sender.")
    except SMTPDataError as error:
        return _answered(error.smtp_code, "The mail server refused the message.")
    except OSError as error:
        return Answer(
            Outcome.UNKNOWN,
            code=type(error).__name__,
            reason="The mail server went away in the middle.",
        )
    finally:
        _close(connection)
    return Answer(Outcome.ACCEPTED)


def _close(connection: Any) -> None:
    with suppress(OSError):  # the answer was given before
        connection.close()


def _answered(code: int, reason: str) -> Answer:
    """4yz is for now, 5yz for good (RFC 5321)."""
    outcome = Outcome.REFUSED if code >= 500 else Outcome.NOT_NOW
    return Answer(outcome, code=str(code), reason=reason)


def _addressed(email: Email) -> str:
    if not email.to_name:
        return email.to
    quoted = email.to_name.replace("\\", "").replace('"', "")
    return f'"{quoted}" <{email.to}>'


def _is_public(host: str) -> bool:
    """Whether every address of that name is one of the internet. Without an address: no."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(info[4][0]).is_global for info in found)
