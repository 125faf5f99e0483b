"""Messages whose wording the caller brings: the contract's send_email and send_sms."""

from collections.abc import Sequence
from uuid import uuid4

from django.db import transaction

from unitcycle.notifications.audiences import Recipient
from unitcycle.notifications.errors import BadAddress
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import Channel
from unitcycle.notifications.services import attached
from unitcycle.notifications.services.attached import Attached
from unitcycle.notifications.services.queueing import Draft, queue

Whom = str | Recipient


@transaction.atomic
def send_email(
    subject: str,
    body: str,
    to: Whom | Sequence[Whom],
    html_message: str | None = None,
    attachments: Sequence[Attached] = (),
    *,
    dedupe_key: str | None = None,
    topic: str = "",
    source: str = "",
) -> list[Message]:
    """Queue a mail to each address (P-17, D-11, N-37); it leaves after the commit.

    The same `dedupe_key` again queues nothing and answers with what was queued before; without one each call is a
    message of its own. An optional `topic` brings the link to unsubscribe, and is kept from those who did.
    Raises BadAddress for what is no address, TooLarge for an attachment over 15 MB.
    """
    people = [_person(one, email=True) for one in ([to] if isinstance(to, Whom) else to)]
    key = dedupe_key or f"mail:{uuid4()}"
    kept = tuple(attached.kept(one) for one in attachments)
    queued = queue(
        [
            Draft(
                channel=Channel.EMAIL,
                to=person,
                dedupe_key=f"{key}:{person.email}"[:200],
                subject=subject,
                body=body,
                html=html_message or "",
                topic=topic,
                source=source,
                attachments=kept,
            )
            for person in people
        ]
    )
    attached.forget(kept)  # none of them may leave, or all were queued before
    return queued


def send_sms(
    to: Whom,
    body: str,
    *,
    dedupe_key: str | None = None,
    topic: str = "",
    source: str = "",
    is_urgent: bool = False,
) -> Message:
    """Queue an SMS (P-15); without a provider it goes to the log (R-P-13).

    In the quiet hours of where the recipient is it waits for their end, unless it `is_urgent`. `dedupe_key` and
    `topic` as of send_email. Raises BadAddress for what is no number.
    """
    return _text(Channel.SMS, to, body, dedupe_key, topic, source, is_urgent)


def send_whatsapp(
    to: Whom,
    body: str,
    *,
    dedupe_key: str | None = None,
    topic: str = "",
    source: str = "",
    is_urgent: bool = False,
) -> Message:
    """As send_sms, on WhatsApp."""
    return _text(Channel.WHATSAPP, to, body, dedupe_key, topic, source, is_urgent)


def _text(
    channel: Channel,
    to: Whom,
    body: str,
    dedupe_key: str | None,
    topic: str,
    source: str,
    is_urgent: bool,
) -> Message:
    person = _person(to, email=False)
    key = dedupe_key or f"text:{uuid4()}"
    draft = Draft(
        channel=channel,
        to=person,
        dedupe_key=f"{key}:{person.phone}"[:200],
        body=body,
        topic=topic,
        source=source,
        is_urgent=is_urgent,
    )
    return queue([draft])[0]


def _person(to: Whom, *, email: bool) -> Recipient:
    if isinstance(to, str):
        to = Recipient(email=to) if email else Recipient(phone=to)
    fits = policy.email_address(to.email) if email else policy.e164(to.phone)
    if fits is None:
        raise BadAddress(
            "This is no e-mail address."
            if email
            else "This is no phone number. Give it with its country, as +15551234567."
        )
    return to
