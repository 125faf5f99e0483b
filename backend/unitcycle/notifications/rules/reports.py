"""What a provider's report says about a message or an address, in our words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unitcycle.notifications.rules.choices import Coverage, MessageStatus, SuppressionReason

_S = MessageStatus
_TWILIO: Mapping[str, MessageStatus] = {
    "accepted": _S.SENT,
    "scheduled": _S.SENT,
    "queued": _S.SENT,
    "sending": _S.SENT,
    "sent": _S.SENT,
    "delivered": _S.DELIVERED,
    "read": _S.DELIVERED,
    "partially_delivered": _S.FAILED,
    "undelivered": _S.FAILED,
    "failed": _S.FAILED,
    "canceled": _S.FAILED,
}
_SENDGRID: Mapping[str, MessageStatus] = {
    "processed": _S.SENT,
    "deferred": _S.SENT,
    "delivered": _S.DELIVERED,
    "bounce": _S.BOUNCED,
    "dropped": _S.FAILED,
}


@dataclass(frozen=True)
class Report:
    """`status` is empty where it only tells about the address; `suppresses` and `coverage` where it does not."""

    status: str = ""
    code: str = ""
    reason: str = ""
    suppresses: str = ""
    coverage: str = ""


def twilio_report(status: str, code: str, *, opted_out_code: str) -> Report | None:
    """None for a status that we know nothing of."""
    known = _TWILIO.get(status)
    if known is None:
        return None
    stopped = code == opted_out_code
    return Report(
        status=known,
        code=code,
        suppresses=SuppressionReason.STOPPED if stopped else "",
        coverage=Coverage.EVERYTHING if stopped else "",
    )


def sendgrid_report(event: Mapping[str, Any]) -> Report | None:
    """None for an event that changes nothing here, as an open or a click.

    A bounce of the type “blocked” is about the message or the moment, any other about the address.
    """
    name = str(event.get("event", ""))
    reason = " ".join(str(event.get("reason", "")).split())[:300]
    if name == "bounce":
        for_good = event.get("type") != "blocked"
        return Report(
            status=_S.BOUNCED,
            reason=reason or "It came back.",
            suppresses=SuppressionReason.BOUNCED if for_good else "",
            coverage=Coverage.EVERYTHING if for_good else "",
        )
    if name == "spamreport":
        return Report(suppresses=SuppressionReason.COMPLAINED, coverage=Coverage.EVERYTHING)
    if name in ("unsubscribe", "group_unsubscribe"):
        return Report(suppresses=SuppressionReason.UNSUBSCRIBED, coverage=Coverage.OPTIONAL)
    if name not in _SENDGRID:
        return None
    return Report(status=_SENDGRID[name], reason=reason if name == "dropped" else "")
