"""By which channel people want to hear of what."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from unitcycle.notifications.models import Preference


@transaction.atomic
def set_preferences(*, party_kind: str, party_id: UUID, channels: Mapping[str, str]) -> None:
    """Topic to channel; topics that are not named stay as they are."""
    for topic, channel in channels.items():
        Preference.objects.update_or_create(
            party_kind=party_kind,
            party_id=party_id,
            topic=topic,
            defaults={"channel": channel},
        )
