"""Sends what is queued: each message is claimed, sent outside of every transaction, and settled.

A crash between claim and settlement leaves it as `sending`. It is never sent again then: the provider is asked what
became of it, and where nobody can tell it becomes `unknown`, which the provider's own report may still settle.
"""

import logging
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from unitcycle.core import clock
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.secrets import Unreadable
from unitcycle.integrations.messaging.port import Answer, Email, Outcome, Text
from unitcycle.integrations.messaging.twilio import OPTED_OUT
from unitcycle.notifications import selectors
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules import policy, templating
from unitcycle.notifications.rules.choices import (
    MEDIUM_OF,
    Channel,
    MessageStatus,
    SuppressionReason,
)
from unitcycle.notifications.services import attached
from unitcycle.notifications.services.following import tell_follower
from unitcycle.notifications.services.providers import email_sender, text_sender
from unitcycle.notifications.services.queueing import suppressed_words
from unitcycle.notifications.services.suppressions import suppress
from unitcycle.notifications.services.unsubscribing import unsubscribe_link

logger = logging.getLogger(__name__)

_STATUS_PATH = "/api/v1/webhooks/messaging/twilio/status/"
_LOST = "Nobody can tell whether it left: it was not sent again."


def deliver_due() -> int:
    """Send what may leave now, in the current organisation; how many were handed to a provider."""
    handed = 0
    while (message := _claim()) is not None:
        if message.status == MessageStatus.SENDING:
            _deliver(message)
            handed += 1
    return handed


def settle_lost() -> int:
    """End what a dead worker left between claim and settlement; how many."""
    limit = clock.now() - policy.SENDING_AT_MOST
    with transaction.atomic():
        lost = list(Message.objects.filter(status=MessageStatus.SENDING, claimed_at__lte=limit))
    for message in lost:
        answer = _asked(message)
        if answer.outcome == Outcome.ACCEPTED:
            _settle(message, answer, "twilio")
        else:
            _conclude(message, MessageStatus.UNKNOWN, answer.reason or _LOST)
    return len(lost)


@transaction.atomic
def _claim() -> Message | None:
    """The next one that is due, as ours; one that may not leave now is settled or put off instead."""
    now = clock.now()
    message = (
        Message.objects.filter(status=MessageStatus.QUEUED, next_attempt_at__lte=now)
        .order_by("next_attempt_at", "id")
        .first()
    )
    if message is None:
        return None
    # whoever changes it first has it: another worker at the same one finds it taken
    ours = Message.objects.filter(
        pk=message.pk, status=MessageStatus.QUEUED, attempts=message.attempts
    )
    medium = MEDIUM_OF[message.channel]
    covered = selectors.standing_suppressions([(medium, message.recipient)])
    coverage = covered.get((medium, message.recipient))
    quiet_until = _end_of_quiet(message, now)
    if coverage is not None and policy.keeps_back(coverage, message.topic):
        _conclude(message, MessageStatus.SUPPRESSED, suppressed_words(message.channel))
    elif quiet_until > now:
        ours.update(next_attempt_at=quiet_until, updated_at=now)
    elif ours.update(
        status=MessageStatus.SENDING,
        claimed_at=now,
        attempts=message.attempts + 1,
        updated_at=now,
    ):
        message.status, message.claimed_at = MessageStatus.SENDING, now
        message.attempts += 1
    return message


def _end_of_quiet(message: Message, now: datetime) -> datetime:
    if not message.time_zone:
        return now
    own = selectors.sms_settings()
    leaves = policy.may_leave_at(
        now,
        time_zone=message.time_zone,
        quiet_from=own.quiet_from if own else policy.QUIET_FROM,
        quiet_until=own.quiet_until if own else policy.QUIET_UNTIL,
    )
    if message.topic not in policy.NEVER_AT_NIGHT:
        return leaves
    return policy.may_leave_at(
        leaves,
        time_zone=message.time_zone,
        quiet_from=policy.QUIET_FROM,
        quiet_until=policy.QUIET_UNTIL,
    )


def _deliver(message: Message) -> None:
    """No transaction is open around the call: a slow provider must not hold a lock."""
    try:
        if message.channel == Channel.EMAIL:
            mail = _as_email(message)
            mailer = email_sender()
            provider, answer = mailer.name, mailer.send(mail)
        else:
            sender = text_sender()
            provider, answer = sender.name, sender.send(_as_text(message))
    except Unreadable:
        provider, answer = "", Answer(Outcome.REFUSED, reason="Its provider must be set up anew.")
    except FileNotFoundError:
        provider, answer = (
            "",
            Answer(Outcome.REFUSED, reason="An attachment is not there any more."),
        )
    except ValueError:
        # of a mail that cannot be written down; its text could quote what it is about
        logger.error("Message %s cannot be sent as it is", message.pk)
        provider, answer = "", Answer(Outcome.REFUSED, reason="It cannot be sent as it is.")
    _settle(message, answer, provider)


def _asked(message: Message) -> Answer:
    if message.channel == Channel.EMAIL:
        return Answer(Outcome.UNKNOWN)
    assert message.claimed_at is not None
    try:
        sender = text_sender()
    except Unreadable:
        return Answer(Outcome.UNKNOWN)
    return sender.find(_as_text(message), sent_from_on=f"{message.claimed_at:%Y-%m-%d}")


@transaction.atomic
def _settle(message: Message, answer: Answer, provider: str) -> None:
    named = {"provider": provider, "provider_id": answer.provider_id[:200]}
    Message.objects.filter(pk=message.pk).update(**named)
    if answer.outcome == Outcome.ACCEPTED:
        _conclude(message, MessageStatus.SENT, "", sent_at=clock.now())
    elif answer.outcome == Outcome.REFUSED:
        _conclude(message, MessageStatus.FAILED, answer.reason)
        if answer.code == OPTED_OUT:
            suppress(
                medium=MEDIUM_OF[message.channel],
                address=message.recipient,
                reason=SuppressionReason.STOPPED,
            )
    elif answer.outcome == Outcome.NOT_NOW:
        _try_again(message, answer)
    else:  # the sweep asks the provider once the answer can be there no more
        _still(message).update(status_reason=answer.reason[:300], updated_at=clock.now())


def _try_again(message: Message, answer: Answer) -> None:
    again = policy.next_attempt(message.attempts, clock.now())
    if again is None:
        _conclude(message, MessageStatus.FAILED, answer.reason)
    else:
        _still(message).update(
            status=MessageStatus.QUEUED,
            status_reason=answer.reason[:300],
            next_attempt_at=again,
            updated_at=clock.now(),
        )


def _still(message: Message) -> QuerySet[Message]:
    """The row, unless somebody else has settled it meanwhile: a report may be faster than the answer."""
    return Message.objects.filter(
        pk=message.pk, status=MessageStatus.SENDING, claimed_at=message.claimed_at
    )


@transaction.atomic
def _conclude(message: Message, status: str, reason: str, **also: Any) -> None:
    """Settle it, and forget its text and the files that were kept for it alone."""
    now = clock.now()
    changed = Message.objects.filter(
        pk=message.pk, status__in=policy.before(status), claimed_at=message.claimed_at
    ).update(
        status=status,
        status_reason=reason[:300],
        body="",
        html="",
        settled_at=now,
        updated_at=now,
        **also,
    )
    if changed:
        attached.forget(message.attachments)
        tell_follower(message, status, reason)


def _as_text(message: Message) -> Text:
    callback = f"{settings.BASE_URL}{_STATUS_PATH}?{urlencode({'message': str(message.pk)})}"
    return Text(
        to=message.recipient,
        body=message.body,
        reference=message.pk,
        status_callback=callback,
        whatsapp=message.channel == Channel.WHATSAPP,
    )


@transaction.atomic
def _as_email(message: Message) -> Email:
    text, html = message.body, message.html or templating.html_of(message.body)
    headers: tuple[tuple[str, str], ...] = ()
    if policy.can_unsubscribe(message.topic):
        link = unsubscribe_link(message)
        text = f"{text}\n\n--\nTo receive no more of these: {link}\n"
        html = f'{html}\n<hr><p><a href="{link}">Unsubscribe</a></p>'
        headers = (
            ("List-Unsubscribe", f"<{link}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        )
    return Email(
        to=message.recipient,
        to_name=message.recipient_name,
        subject=message.subject,
        text=text,
        html=f'<!doctype html><html><head><meta charset="utf-8"></head><body>{html}</body></html>',
        reference=message.pk,
        organization_id=required_organization_id(),
        headers=headers,
        attachments=tuple(attached.read(one) for one in message.attachments),
    )
