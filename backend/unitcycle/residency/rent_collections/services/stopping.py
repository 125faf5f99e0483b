"""Disputes, bankruptcies and the like: nothing goes out while one stands, and what waits is taken back."""

from datetime import date
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import Invalid
from unitcycle.core.events import emit
from unitcycle.residency.rent_collections.errors import StopNotFound, StopStands
from unitcycle.residency.rent_collections.events import CollectionResumed, CollectionStopped
from unitcycle.residency.rent_collections.models import CollectionStop
from unitcycle.residency.rent_collections.rules.choices import ActionType, StopKind
from unitcycle.residency.rent_collections.services.releasing import note
from unitcycle.residency.rent_collections.services.standing import held_case
from unitcycle.residency.rent_collections.services.withdrawing import withdraw_unsent


@transaction.atomic
def place_stop(
    *,
    case_id: UUID,
    kind: str,
    author: str,
    today: date,
    note_text: str = "",
    until: date | None = None,
) -> CollectionStop:
    """Raises StopStands, Invalid for a last day in the past."""
    case = held_case(case_id)
    if until is not None and until < today:
        message = "Its last day cannot be in the past."
        raise Invalid(message, fields={"until": [message]})
    _lift_what_ran_out(case.tenant_id, kind, today)
    label = StopKind(kind).label
    with refusing({"stop_of_a_kind_stands_once": StopStands(f"This stands already: {label}.")}):
        stop = CollectionStop.objects.create(
            tenant=case.tenant, kind=kind, note=note_text, until=until, placed_by=author
        )
    withdraw_unsent([case.pk], f"{label}.")
    note(case, ActionType.NOTE, f"Stopped: {label}. {note_text}".strip(), author=author)
    emit(CollectionStopped(subject_id=case.tenant_id, kind=kind, placed_by=author))
    return stop


@transaction.atomic
def lift_stop(*, case_id: UUID, stop_id: UUID, author: str, because: str = "") -> CollectionStop:
    """Go on from here. Raises StopNotFound for one that does not stand."""
    case = held_case(case_id)
    rows = CollectionStop.objects.select_for_update(no_key=True)
    stop = rows.filter(pk=stop_id, tenant=case.tenant_id, lifted_at__isnull=True).first()
    if stop is None:
        raise StopNotFound("There is no such stop, or it was lifted already.")
    stop.lifted_at, stop.lifted_by, stop.lifted_because = clock.now(), author, because
    stop.save()
    label = StopKind(stop.kind).label
    note(case, ActionType.NOTE, f"Lifted: {label}. {because}".strip(), author=author)
    emit(CollectionResumed(subject_id=case.tenant_id, kind=stop.kind, lifted_by=author))
    return stop


def _lift_what_ran_out(tenant_id: UUID, kind: str, today: date) -> None:
    rows = CollectionStop.objects.filter(
        tenant=tenant_id, kind=kind, lifted_at__isnull=True, until__lt=today
    )
    for row in rows:
        row.lifted_at, row.lifted_because = clock.now(), "Its last day had passed."
        row.save(update_fields=["lifted_at", "lifted_because", "updated_at"])
