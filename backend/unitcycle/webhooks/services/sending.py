"""Calls what is due, in three steps: claim it and commit, call outside of every transaction, write the answer down.

A worker that dies in between leaves a claim that runs out: the call is made again then, with the same id.
"""

import json
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.outside import Reason, outside
from unitcycle.core.secrets import Unreadable, unseal
from unitcycle.core.waking import wake_after_commit
from unitcycle.integrations.webhooks.addresses import BadTarget
from unitcycle.integrations.webhooks.posting import Unanswered, post
from unitcycle.webhooks import rules, selectors
from unitcycle.webhooks.errors import EndpointDisabled
from unitcycle.webhooks.models import WebhookDelivery, WebhookEndpoint
from unitcycle.webhooks.rules import DeliveryStatus, DisabledReason, Verdict
from unitcycle.webhooks.services.endpoints import locked_endpoint
from unitcycle.webhooks.services.names import SEND
from unitcycle.webhooks.services.notices import tell_owners

# how long one task calls one server, and how long a server in trouble is left alone
TURN = timedelta(seconds=60)
REST = timedelta(seconds=30)
# longer than any call takes
CLAIMED_FOR = timedelta(minutes=2)
_SHOWN = 500


@dataclass(frozen=True)
class _Call:
    """A claimed delivery: all that the call needs, so that nothing is read while it is made."""

    delivery: WebhookDelivery
    url: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class _Answer:
    status: int | None = None
    text: str = field(default="", repr=False)
    problem: str = ""


def send_due(endpoint_id: UUID) -> int:
    """Make the calls to one server that are due, in order; how many were made. One turn at a time per server."""
    turn = f"webhook-turn:{endpoint_id}"
    end = clock.now() + TURN
    if not cache.add(turn, 1, timeout=(TURN + CLAIMED_FOR).total_seconds()):
        return 0
    rests, made = False, 0
    try:
        while not rests and clock.now() < end and (call := _claim(endpoint_id)) is not None:
            answer = _made(call)
            _write_down(call.delivery, answer)
            made += 1
            rests = rules.is_in_trouble(answer.status)
    finally:
        if rests:
            cache.set(turn, 1, timeout=REST.total_seconds())
        else:
            cache.delete(turn)
    return made


@transaction.atomic
def _claim(endpoint_id: UUID) -> _Call | None:
    now = clock.now()
    delivery = (
        selectors.due(WebhookDelivery.objects.filter(endpoint=endpoint_id), now)
        .select_related("endpoint")
        .select_for_update(of=("self",), no_key=True, skip_locked=True)
        .order_by("position", "created_at", "id")
        .first()
    )
    if delivery is None:
        return None
    delivery.attempts += 1
    delivery.last_attempt_at = now
    delivery.next_attempt_at = now + CLAIMED_FOR
    delivery.save(update_fields=["attempts", "last_attempt_at", "next_attempt_at", "updated_at"])
    return _Call(delivery, delivery.endpoint.url, _secrets_of(delivery.endpoint, now))


def _secrets_of(endpoint: WebhookEndpoint, now: datetime) -> tuple[str, ...]:
    """The present one first; none when no key of this installation opens them."""
    try:
        kept = unseal(endpoint.secrets)
    except Unreadable:
        return ()
    overlap = endpoint.previous_valid_until
    names = ("present", "previous") if overlap is not None and now < overlap else ("present",)
    return tuple(kept[name] for name in names if name in kept)


def _made(call: _Call) -> _Answer:
    """What the server said to it."""
    if not call.secrets:
        return _Answer(problem="Its secret cannot be read here: rotate it.")
    message_id = str(call.delivery.event_id)
    body = json.dumps(call.delivery.payload, separators=(",", ":"), ensure_ascii=False).encode()
    headers = {
        "content-type": "application/json",
        "user-agent": "UnitCycle-Webhooks/1.0",
        **rules.headers(call.secrets, message_id, clock.now(), body),
    }
    try:
        reply = post(call.url, body, headers, may_be_local=settings.WEBHOOKS_MAY_BE_LOCAL)
    except (BadTarget, Unanswered) as error:
        return _Answer(problem=str(error))
    return _Answer(reply.status, reply.text)


@transaction.atomic
def _write_down(claimed: WebhookDelivery, answer: _Answer) -> None:
    endpoint = (
        WebhookEndpoint.objects.select_for_update(no_key=True)
        .filter(pk=claimed.endpoint_id)
        .first()
    )
    if endpoint is None:
        return  # removed meanwhile, and its log with it
    now = clock.now()
    verdict = rules.verdict(answer.status)
    written = WebhookDelivery.objects.filter(
        # not when the claim ran out and another worker has taken it up, or a person replayed it
        pk=claimed.pk,
        status=DeliveryStatus.PENDING,
        attempts=claimed.attempts,
        last_attempt_at=claimed.last_attempt_at,
    ).update(
        **_standing(verdict, claimed.attempts, now),
        response_status=answer.status,
        response_text=answer.text[:_SHOWN],
        problem=answer.problem[:300],
        updated_at=now,
    )
    if written:
        _judge(endpoint, verdict, now)


def _standing(verdict: Verdict, attempts: int, now: datetime) -> dict[str, Any]:
    if verdict == Verdict.ARRIVED:
        return {"status": DeliveryStatus.DELIVERED, "delivered_at": now}
    # not a secret: it spreads calls over time
    pause = rules.pause_after(attempts, random.random())  # nosec B311
    if verdict == Verdict.GONE or pause is None:
        return {"status": DeliveryStatus.FAILED}
    return {"next_attempt_at": now + pause}


def _judge(endpoint: WebhookEndpoint, verdict: Verdict, now: datetime) -> None:
    """What a call says about its server: well again, failing, or to be left alone."""
    if verdict == Verdict.ARRIVED:
        if endpoint.failing_since is not None:
            endpoint.failing_since = None
            endpoint.save(update_fields=["failing_since", "updated_at"])
        return
    endpoint.failing_since = endpoint.failing_since or now
    gone = verdict == Verdict.GONE
    if endpoint.is_active and (gone or rules.has_failed_for_too_long(endpoint.failing_since, now)):
        endpoint.is_active = False
        endpoint.disabled_at = now
        endpoint.disabled_reason = DisabledReason.GONE if gone else DisabledReason.FAILING
        tell_owners(endpoint)
    endpoint.save(
        update_fields=[
            "failing_since", "is_active", "disabled_at", "disabled_reason", "updated_at",
        ]
    )  # fmt: skip


@transaction.atomic
def ping(*, endpoint_id: UUID) -> WebhookDelivery:
    """Call the server with an event that means nothing. Raises NotFound, EndpointDisabled."""
    endpoint = locked_endpoint(endpoint_id)
    _require_active(endpoint)
    now = clock.now()
    row = WebhookDelivery.objects.create(
        endpoint=endpoint,
        event_id=uuid4(),
        event_type=rules.PING,
        subject_id=uuid4(),  # so that it waits for nothing
        position=0,
        payload={
            "type": rules.PING,
            "timestamp": now.isoformat().replace("+00:00", "Z"),
            "data": {"subject_id": str(endpoint.pk)},
        },
        next_attempt_at=now,
    )
    wake_after_commit(SEND, endpoint.pk)
    return row


@transaction.atomic
def replay(*, delivery_id: UUID) -> WebhookDelivery:
    """Make a call again, under the same id, as if for the first time. Raises EndpointDisabled."""
    row = WebhookDelivery.objects.select_for_update(of=("self",), no_key=True).get(pk=delivery_id)
    _require_active(row.endpoint)
    row.status = DeliveryStatus.PENDING
    row.attempts = 0
    row.delivered_at = None
    row.next_attempt_at = clock.now()
    row.save(update_fields=["status", "attempts", "delivered_at", "next_attempt_at", "updated_at"])
    wake_after_commit(SEND, row.endpoint_id)
    return row


def forget_deliveries() -> int:
    """Remove the log of long ago, over all organisations; what waits is kept by nothing either."""
    old = clock.now() - rules.KEPT_FOR
    return outside(WebhookDelivery, Reason.UPKEEP).filter(created_at__lt=old).delete()[0]


def _require_active(endpoint: WebhookEndpoint) -> None:
    if not endpoint.is_active:
        raise EndpointDisabled("This endpoint is switched off: enable it first.")
