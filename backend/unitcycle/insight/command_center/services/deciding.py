"""What a person makes of a suggestion: dismissed, agreed to, or put into other words and numbers."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.insight.command_center.errors import ActionNotFound, ActionNotOpen
from unitcycle.insight.command_center.models import AIActionQueue, CommandCenterSettings
from unitcycle.insight.command_center.rules.choices import OPEN, ActionStatus, SuggestedAction
from unitcycle.insight.command_center.rules.payloads import Wanted
from unitcycle.insight.command_center.rules.suggesting import words_of
from unitcycle.insight.command_center.services.batches import require_payload


@transaction.atomic
def dismiss(*, action_id: UUID, author: str, reason: str = "") -> AIActionQueue:
    """Nothing of the kind is suggested for the unit again until the pause is over (N1-59).

    Raises ActionNotFound, ActionNotOpen.
    """
    row = _held(action_id)
    if row.status == ActionStatus.DISMISSED:
        return row
    _require_open(row)
    row.status, row.dismissal_reason = ActionStatus.DISMISSED, reason
    return _decided(row, author)


@transaction.atomic
def approve(*, action_id: UUID, author: str) -> AIActionQueue:
    """Ready to be sent: it stays as it is, whatever the next night says. Raises ActionNotFound, ActionNotOpen."""
    row = _held(action_id)
    if row.status == ActionStatus.APPROVED:
        return row
    _require_open(row)
    row.status = ActionStatus.APPROVED
    return _decided(row, author)


@transaction.atomic
def edit(
    *, action_id: UUID, wanted: Wanted | None = None, content: str | None = None
) -> AIActionQueue:
    """Other numbers, or a letter of one's own. Raises ActionNotFound, ActionNotOpen, BadPayload."""
    row = _held(action_id)
    _require_open(row)
    if wanted is not None:
        require_payload(SuggestedAction(row.action_type), wanted, units=1)
        row.suggested_payload = {**row.suggested_payload, **wanted.given}
        _follow_rent(row)
    if content is not None:
        row.generated_content = content or None
    row.save()
    return row


@transaction.atomic
def set_settings(**changes: Any) -> CommandCenterSettings:
    """From the next night and notice on."""
    CommandCenterSettings.objects.bulk_create([CommandCenterSettings()], ignore_conflicts=True)
    row = CommandCenterSettings.objects.select_for_update(no_key=True).get()
    apply_changes(row, changes)
    return row


def _follow_rent(row: AIActionQueue) -> None:
    """What was worked out from the rent says what the rent is now."""
    payload = row.suggested_payload
    if "increase_amount" in payload:
        raised = Decimal(payload["rent_amount"]) - Decimal(row.basis["current_rent"])
        payload["increase_amount"] = f"{raised:.2f}"
    row.description = words_of(row.action_type, payload)


def _held(action_id: UUID) -> AIActionQueue:
    row = AIActionQueue.objects.select_for_update(no_key=True).filter(pk=action_id).first()
    if row is None:
        raise ActionNotFound("There is no such suggestion.")
    return row


def _require_open(row: AIActionQueue) -> None:
    if row.status not in OPEN:
        label = ActionStatus(row.status).label.lower()
        raise ActionNotOpen(f"Nobody can decide on this any more: it is {label}.")


def _decided(row: AIActionQueue, author: str) -> AIActionQueue:
    row.decided_at, row.decided_by = clock.now(), author
    row.save()
    return row
