"""Addresses and numbers that are sent nothing, or nothing optional."""

from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import NotFound
from unitcycle.notifications.errors import AlreadySuppressed, BadAddress, NotSuppressed
from unitcycle.notifications.models import Suppression
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import Coverage, Medium, SuppressionReason


@transaction.atomic
def add_suppression(
    *, medium: str, address: str, coverage: str = Coverage.EVERYTHING, note: str = ""
) -> Suppression:
    """Enter one by hand. Raises BadAddress, AlreadySuppressed."""
    parse = policy.email_address if medium == Medium.EMAIL else policy.e164
    normal = parse(address)
    if normal is None:
        what = "e-mail address" if medium == Medium.EMAIL else "phone number"
        message = f"This is no {what}."
        raise BadAddress(message, fields={"address": [message]})
    taken = AlreadySuppressed("This is on the list already.")
    with refusing({"address_is_suppressed_once": taken}):
        return Suppression.objects.create(
            medium=medium,
            address=normal,
            reason=SuppressionReason.MANUAL,
            coverage=coverage,
            note=note,
        )


@transaction.atomic
def suppress(
    *, medium: str, address: str, reason: str, coverage: str = Coverage.EVERYTHING
) -> None:
    """What an address asked for, or what came back from it. A standing one is only ever widened."""
    made, is_new = Suppression.objects.select_for_update().get_or_create(
        medium=medium,
        address=address,
        lifted_at=None,
        defaults={"reason": reason, "coverage": coverage},
    )
    if not is_new and made.coverage == Coverage.OPTIONAL and coverage == Coverage.EVERYTHING:
        apply_changes(made, {"coverage": coverage, "reason": reason})


@transaction.atomic
def lift_suppression(*, suppression_id: UUID, because: str) -> Suppression:
    """Send to it again. Raises NotFound, NotSuppressed."""
    row = Suppression.objects.select_for_update().filter(pk=suppression_id).first()
    if row is None:
        raise NotFound("There is no such entry.")
    if row.lifted_at is not None:
        raise NotSuppressed("This was lifted already.")
    apply_changes(row, {"lifted_at": clock.now(), "lifted_because": because})
    return row


@transaction.atomic
def lift_by_their_word(*, number: str) -> None:
    """They answered START: only what their STOP began ends, not what a person here entered."""
    row = (
        Suppression.objects.select_for_update()
        .filter(
            medium=Medium.PHONE, address=number, reason=SuppressionReason.STOPPED, lifted_at=None
        )
        .first()
    )
    if row is not None:
        apply_changes(row, {"lifted_at": clock.now(), "lifted_because": "They answered START."})
