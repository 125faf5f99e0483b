"""Takes back what has not left yet: drafts, text messages that wait for the morning, letters that nobody posted."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from unitcycle.agents.services import withdraw_proposals
from unitcycle.core import clock
from unitcycle.notifications.services import withdraw_messages
from unitcycle.residency.rent_collections.models import CollectionAction, PaymentPlan
from unitcycle.residency.rent_collections.rules.choices import (
    UNSENT,
    ActionState,
    PlanStatus,
)

PROPOSALS = ("collections.send_message", "collections.send_notice")


@transaction.atomic
def withdraw_unsent(case_ids: Collection[UUID], because: str) -> int:
    """Says how many. The caller holds the cases. What a provider has already taken stays what it is."""
    rows = CollectionAction.objects.filter(case__in=case_ids, state__in=UNSENT)
    found = list(rows.values_list("pk", "message_id", "state"))
    if not found:
        return 0
    queued = {message_id for _, message_id, _ in found if message_id is not None}
    still = withdraw_messages(queued, because)
    gone = [
        pk for pk, message_id, state in found if state != ActionState.QUEUED or message_id in still
    ]
    CollectionAction.objects.filter(pk__in=gone).update(
        state=ActionState.CANCELLED, state_reason=because[:300], updated_at=clock.now()
    )
    withdraw_proposals(PROPOSALS, case_ids)
    return len(gone)


@transaction.atomic
def withdraw_offers(case_ids: Collection[UUID]) -> int:
    """Plans that nobody has agreed to yet."""
    rows = PaymentPlan.objects.filter(
        case__in=case_ids, replaced_at__isnull=True, status=PlanStatus.PROPOSED
    )
    return rows.update(replaced_at=clock.now(), updated_at=clock.now())
