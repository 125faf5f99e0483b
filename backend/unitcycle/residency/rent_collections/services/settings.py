"""What an organisation agrees to in plans, and how it writes."""

from typing import Any

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import BadWording, UnknownWording
from unitcycle.residency.rent_collections.models import CollectionSettings, CollectionWording
from unitcycle.residency.rent_collections.rules import wording


@transaction.atomic
def set_collection_settings(**changes: Any) -> CollectionSettings:
    """From the next plan on."""
    CollectionSettings.objects.bulk_create([CollectionSettings()], ignore_conflicts=True)
    row = CollectionSettings.objects.select_for_update(no_key=True).get()
    apply_changes(row, changes)
    return row


@transaction.atomic
def set_wording(*, step: int, tone: str, **words: str) -> CollectionWording:
    """The organisation's own words from the next message on. Raises UnknownWording, BadWording."""
    require_worded(step, tone)
    if faults := wording.faults_in(words):
        raise BadWording("This wording cannot be used.", fields=faults)
    known = selectors.words_of(step, tone)
    CollectionWording.objects.bulk_create(
        [CollectionWording(step=step, tone=tone, subject=known.subject, body=known.body, sms=known.sms)],
        ignore_conflicts=True,
    )  # fmt: skip
    row = CollectionWording.objects.select_for_update(no_key=True).get(step=step, tone=tone)
    apply_changes(row, words)
    return row


@transaction.atomic
def forget_wording(*, step: int, tone: str) -> None:
    """Ours again. Raises UnknownWording."""
    require_worded(step, tone)
    CollectionWording.objects.filter(step=step, tone=tone).delete()


def require_worded(step: int, tone: str) -> None:
    if (step, tone) not in wording.OURS:
        raise UnknownWording("No step is ever written in that tone.")
