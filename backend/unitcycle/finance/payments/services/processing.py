"""What webhooks mean. A webhook says where to look; the provider is asked, and what it says counts.

So any order and any repetition end in the same state.
"""

import logging
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import DomainError, NotFound
from unitcycle.core.outside import Reason, outside
from unitcycle.core.waking import wake_after_commit
from unitcycle.finance.payments.errors import NotReplayable
from unitcycle.finance.payments.models import Payment, Refund, WebhookEvent
from unitcycle.finance.payments.rules import WebhookStatus
from unitcycle.finance.payments.services.checking import check_payment
from unitcycle.finance.payments.services.disputes import BECOMES, take_dispute
from unitcycle.finance.payments.services.names import PROCESS_WEBHOOKS
from unitcycle.integrations.payments.errors import retry_delay
from unitcycle.integrations.payments.port import EventKind, PaymentStatus

logger = logging.getLogger(__name__)

_LEASE = timedelta(minutes=5)
_ATTEMPTS = 8
_UNKNOWN = "It tells of no payment of this gateway."
_NO_NEWS = "It tells of nothing that is kept here."
# what was refused is a curiosity; what was believed is evidence for as long as a dispute may come
_REFUSED_FOR = timedelta(days=30)


class _NotNow(Exception):
    """The provider gave no answer to hold against the webhook."""


def process_webhooks() -> int:
    """Take in what was kept, of the current organisation; how many."""
    done = 0
    while (row := _claim()) is not None:
        _process(row)
        done += 1
    return done


@transaction.atomic
def replay_webhook(*, event_id: UUID) -> WebhookEvent:
    """Process one again, as if it had just come. Raises NotFound, NotReplayable."""
    row = WebhookEvent.objects.select_for_update().filter(pk=event_id).first()
    if row is None:
        raise NotFound("There is no such webhook.")
    if not row.is_verified:
        raise NotReplayable("It was refused when it came: nothing in it is believed.")
    changes = {
        "status": WebhookStatus.RECEIVED,
        "error_message": "",
        "attempts": 0,
        "next_attempt_at": clock.now(),
        "processed_at": None,
    }
    apply_changes(row, changes)
    wake_after_commit(PROCESS_WEBHOOKS)
    return row


def forget_refused() -> int:
    """Remove what was not believed, some weeks after it came."""
    old = clock.now() - _REFUSED_FOR
    rows = outside(WebhookEvent, Reason.UPKEEP).filter(is_verified=False, created_at__lt=old)
    return rows.delete()[0]


@transaction.atomic
def _claim() -> WebhookEvent | None:
    """The next one that is due, put off for as long as processing takes."""
    now = clock.now()
    row = (
        WebhookEvent.objects.select_for_update(skip_locked=True)
        .filter(next_attempt_at__lte=now)
        .order_by("next_attempt_at", "created_at", "id")
        .first()
    )
    if row is not None:
        apply_changes(row, {"next_attempt_at": now + _LEASE, "attempts": row.attempts + 1})
    return row


def _process(row: WebhookEvent) -> None:
    payment_id: UUID | None = None
    try:
        payment_id = _payment_of(row)
        if payment_id is None:
            _end(row, WebhookStatus.IGNORED, _UNKNOWN)
        elif row.kind == EventKind.OTHER:
            _end(row, WebhookStatus.IGNORED, _NO_NEWS, payment_id)
        else:
            _act(row, payment_id)
            _end(row, WebhookStatus.PROCESSED, "", payment_id)
    except _NotNow:
        _again(row, "The provider did not answer.", payment_id)
    except DomainError as error:
        _again(row, error.detail, payment_id)
    except Exception:
        logger.exception("Webhook %s could not be processed", row.pk)
        _again(row, "It could not be processed.", payment_id)


def _act(row: WebhookEvent, payment_id: UUID) -> None:
    kind = EventKind(row.kind)
    if kind in BECOMES:
        # a payment that has not been heard of as paid comes first
        check_payment(payment_id=payment_id)
        amount = row.facts.get("amount")
        with transaction.atomic():
            take_dispute(
                payment_id=payment_id,
                kind=kind,
                amount=Decimal(amount) if amount else None,
                today=local_today(),
            )
        return
    payment = check_payment(payment_id=payment_id)
    if payment.provider_status in ("", PaymentStatus.UNKNOWN.value):
        raise _NotNow


@transaction.atomic
def _payment_of(row: WebhookEvent) -> UUID | None:
    """Which payment of the same gateway it tells of: by our reference, else by the provider's id."""
    facts: dict[str, Any] = row.facts
    rows = Payment.objects.filter(gateway_config=row.gateway_config_id)
    found: UUID | None = None
    if (reference := _uuid(facts.get("reference"))) is not None:
        found = rows.filter(pk=reference).values_list("pk", flat=True).first()
    if found is None and facts.get("provider_id"):
        same = rows.filter(gateway_transaction_id=facts["provider_id"])
        found = same.values_list("pk", flat=True).first()
    if found is None and facts.get("refund_id"):
        refunds = Refund.objects.filter(
            provider_refund_id=facts["refund_id"], payment__gateway_config=row.gateway_config_id
        )
        found = refunds.values_list("payment_id", flat=True).first()
    return found


@transaction.atomic
def _end(
    row: WebhookEvent, status: WebhookStatus, message: str, payment_id: UUID | None = None
) -> None:
    WebhookEvent.objects.filter(pk=row.pk).update(
        status=status,
        error_message=message,
        payment=payment_id,
        next_attempt_at=None,
        processed_at=clock.now(),
        updated_at=clock.now(),
    )


@transaction.atomic
def _again(row: WebhookEvent, message: str, payment_id: UUID | None) -> None:
    """Later, ever more seldom; the last failure stands, and the sweep over payments finds out anyhow."""
    now = clock.now()
    is_last = row.attempts >= _ATTEMPTS
    WebhookEvent.objects.filter(pk=row.pk).update(
        status=WebhookStatus.FAILED if is_last else WebhookStatus.RECEIVED,
        error_message=message[:300],
        payment=payment_id,
        next_attempt_at=None if is_last else now + retry_delay(row.attempts),
        updated_at=now,
    )


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
