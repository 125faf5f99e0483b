"""What providers tell us: verified, kept once, taken in afterwards. In any order, any number of times."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl
from uuid import UUID

from django.conf import settings
from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside
from unitcycle.core.secrets import Unreadable, unseal
from unitcycle.core.waking import wake_after_commit
from unitcycle.integrations.messaging.signatures import is_from_sendgrid, is_from_twilio
from unitcycle.integrations.messaging.twilio import OPTED_OUT, words_for
from unitcycle.notifications.errors import NotFromProvider
from unitcycle.notifications.events import TextReceived
from unitcycle.notifications.models import EmailSettings, Message, ProviderCallback, SmsSettings
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import (
    MEDIUM_OF,
    CallbackProvider,
    Channel,
    Medium,
    MessageStatus,
    SuppressionReason,
)
from unitcycle.notifications.rules.reports import Report, sendgrid_report, twilio_report
from unitcycle.notifications.services import attached
from unitcycle.notifications.services.following import tell_follower
from unitcycle.notifications.services.suppressions import lift_by_their_word, suppress
from unitcycle.notifications.services.waking import PROCESS_CALLBACKS

logger = logging.getLogger(__name__)

STATUS, INBOUND = "status", "inbound"
_LONGEST_TEXT = 1_600
# providers repeat themselves for a day or two
_KEPT_FOR = timedelta(days=30)
_WHATSAPP = "whatsapp:"


@dataclass(frozen=True)
class Call:
    """A call as it came over the wire: nothing of it is believed before its signature is checked."""

    url: str
    body: bytes
    is_form: bool
    signature: str
    timestamp: str = ""


@dataclass(frozen=True)
class _Signer:
    """Who signed: an organisation with an account of its own, or the installation's account."""

    organization_id: UUID | None

    def speaks_for(self, organization_id: UUID) -> bool:
        return self.organization_id is None or self.organization_id == organization_id


def take_twilio_status(call: Call, *, reference: str) -> None:
    """A report on a message; `reference` is our id of it, from the signed URL. Raises NotFromProvider."""
    fields, signer = _from_twilio(call)
    sid, status = fields.get("MessageSid", ""), fields.get("MessageStatus", "")
    code = fields.get("ErrorCode", "")
    report = twilio_report(status, code, opted_out_code=OPTED_OUT)
    owner = _owner_of(reference)
    if report is None or owner is None or not signer.speaks_for(owner):
        logger.info("Twilio reported on a message that is not ours, or a status we do not know")
        return
    if report.status == MessageStatus.FAILED:
        report = Report(**{**asdict(report), "reason": words_for(code)})
    facts = {"message": reference, "provider_id": sid, **asdict(report)}
    _keep(owner, CallbackProvider.TWILIO, [(f"{sid}:{status}", STATUS, facts)])


def take_twilio_inbound(call: Call) -> None:
    """A message from somebody's phone. Raises NotFromProvider."""
    fields, signer = _from_twilio(call)
    sid, sender = fields.get("MessageSid", ""), fields.get("From", "")
    number = policy.e164(sender.removeprefix(_WHATSAPP))
    if not sid or number is None:
        return
    facts = {
        "number": number,
        "body": fields.get("OptOutType") or fields.get("Body", "")[:_LONGEST_TEXT],
        "channel": Channel.WHATSAPP if sender.startswith(_WHATSAPP) else Channel.SMS,
    }
    ours = [signer.organization_id] if signer.organization_id else _who_wrote_to(number)
    for organization_id in ours:
        _keep(organization_id, CallbackProvider.TWILIO, [(sid, INBOUND, facts)])


def take_sendgrid_events(call: Call) -> None:
    """A batch of reports, of one organisation or of all that send by the installation's account."""
    events = _events(call.body)
    owners = {
        owner
        for event in events
        if (owner := _uuid(event.get("unitcycle_organization"))) is not None
    }
    signer = _sendgrid_signer(call, owners)
    for owner in filter(signer.speaks_for, sorted(owners)):
        kept = []
        for event in events:
            if _uuid(event.get("unitcycle_organization")) != owner:
                continue
            report, event_id = sendgrid_report(event), str(event.get("sg_event_id", ""))
            message = _uuid(event.get("unitcycle_message"))
            if report is not None and event_id and message is not None:
                # their id and a suffix after the first dot
                provider_id = str(event.get("sg_message_id", "")).partition(".")[0]
                facts = {"message": str(message), "provider_id": provider_id, **asdict(report)}
                kept.append((event_id[:200], STATUS, facts))
        _keep(owner, CallbackProvider.SENDGRID, kept)


def process_callbacks() -> int:
    """Take in what is kept, of the current organisation; how many."""
    done = 0
    while True:
        with transaction.atomic():
            row = (
                ProviderCallback.objects.select_for_update(skip_locked=True)
                .filter(processed_at__isnull=True)
                .order_by("created_at", "id")
                .first()
            )
            if row is None:
                return done
            (_take_report if row.kind == STATUS else _take_text)(row)
            row.processed_at = clock.now()
            row.save(update_fields=["processed_at", "updated_at"])
            done += 1


def forget_callbacks() -> int:
    """Remove what was taken in long ago: what it said is in the delivery log."""
    old = clock.now() - _KEPT_FOR
    return outside(ProviderCallback, Reason.UPKEEP).filter(processed_at__lt=old).delete()[0]


def _take_report(row: ProviderCallback) -> None:
    facts = row.facts
    message = Message.objects.select_for_update().filter(pk=facts["message"]).first()
    if message is None:
        return
    if facts["suppresses"]:
        suppress(
            medium=MEDIUM_OF[message.channel],
            address=message.recipient,
            reason=facts["suppresses"],
            coverage=facts["coverage"],
        )
    if not facts["status"] or not policy.can_become(message.status, facts["status"]):
        return
    now = clock.now()
    message.status, message.status_reason = facts["status"], facts["reason"]
    message.provider = message.provider or row.provider
    message.provider_id = message.provider_id or facts["provider_id"][:200]
    message.sent_at = message.sent_at or (
        now if message.status in (MessageStatus.SENT, MessageStatus.DELIVERED) else None
    )
    message.settled_at, message.body, message.html = now, "", ""
    message.save()
    attached.forget(message.attachments)
    tell_follower(message, message.status, message.status_reason)


def _take_text(row: ProviderCallback) -> None:
    number, body = row.facts["number"], row.facts["body"]
    if policy.is_stop(body):
        suppress(medium=Medium.PHONE, address=number, reason=SuppressionReason.STOPPED)
    elif policy.is_start(body):
        lift_by_their_word(number=number)
    else:
        emit(
            TextReceived(subject_id=row.pk, number=number, body=body, channel=row.facts["channel"])
        )


def _from_twilio(call: Call) -> tuple[dict[str, str], _Signer]:
    fields = _fields(call)
    account = fields.get("AccountSid", "")
    for organization_id, token in _twilio_tokens(account):
        if is_from_twilio(
            token=token,
            url=call.url,
            body=call.body,
            is_form=call.is_form,
            signature=call.signature,
        ):
            return fields, _Signer(organization_id)
    raise _refused("Twilio")


def _twilio_tokens(account: str) -> Iterable[tuple[UUID | None, str]]:
    """Whose account this is: several organisations may have entered one and the same."""
    if not account:
        return
    for row in outside(SmsSettings, Reason.CALLBACK).filter(account_sid=account, is_active=True):
        try:
            yield row.organization_id, unseal(row.secrets).get("auth_token", "")
        except Unreadable:
            continue
    if account == settings.TWILIO_ACCOUNT_SID:
        yield None, settings.TWILIO_AUTH_TOKEN


def _sendgrid_signer(call: Call, owners: Iterable[UUID]) -> _Signer:
    rows = outside(EmailSettings, Reason.CALLBACK).filter(
        organization_id__in=list(owners), is_active=True
    )
    keys: list[tuple[UUID | None, str]] = [
        (row.organization_id, row.event_public_key) for row in rows
    ]
    for organization_id, key in [*keys, (None, settings.SENDGRID_EVENT_PUBLIC_KEY)]:
        if key and is_from_sendgrid(
            public_key=key,
            body=call.body,
            timestamp=call.timestamp,
            signature=call.signature,
            now=clock.now(),
        ):
            return _Signer(organization_id)
    raise _refused("SendGrid")


def _refused(name: str) -> NotFromProvider:
    logger.warning("A call that says it is from %s was refused: it is not signed by it", name)
    return NotFromProvider("This is not signed by the provider.")


def _owner_of(reference: str) -> UUID | None:
    message_id = _uuid(reference)
    if message_id is None:
        return None
    found = outside(Message, Reason.CALLBACK).filter(pk=message_id)
    owner: UUID | None = found.values_list("organization_id", flat=True).first()
    return owner


def _who_wrote_to(number: str) -> list[UUID]:
    """Several organisations may share the installation's number: a STOP is meant for each that wrote."""
    wrote = outside(Message, Reason.CALLBACK).filter(
        recipient=number, channel__in=[Channel.SMS, Channel.WHATSAPP]
    )
    return list(wrote.order_by().values_list("organization_id", flat=True).distinct())


def _keep(
    organization_id: UUID, provider: str, reports: list[tuple[str, str, dict[str, Any]]]
) -> None:
    """Each event once, however often it is told."""
    if not reports:
        return
    with organization_context(organization_id), transaction.atomic():
        ProviderCallback.objects.bulk_create(
            [
                ProviderCallback(provider=provider, event_id=event_id[:200], kind=kind, facts=facts)
                for event_id, kind, facts in reports
            ],
            ignore_conflicts=True,
        )
        wake_after_commit(PROCESS_CALLBACKS)


def _fields(call: Call) -> dict[str, str]:
    """The fields of a form or of a JSON object; empty for anything else, which then has no account."""
    try:
        if call.is_form:
            return dict(parse_qsl(call.body.decode(), keep_blank_values=True))
        found = json.loads(call.body)
    except ValueError:
        return {}
    return (
        {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}
    )


def _events(body: bytes) -> list[Mapping[str, Any]]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _uuid(text: Any) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None
