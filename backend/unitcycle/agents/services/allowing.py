"""How far each capability may go, and what all of them may cost."""

from decimal import Decimal

from django.db import transaction

from unitcycle.agents.capability import capability_named
from unitcycle.agents.errors import AutonomyTooHigh
from unitcycle.agents.models import AIBudget, AutonomySetting
from unitcycle.agents.rules.choices import Autonomy, is_within
from unitcycle.core.changes import apply_changes


@transaction.atomic
def set_autonomy(*, capability: str, level: str) -> AutonomySetting:
    """Raises UnknownCapability, AutonomyTooHigh."""
    declared = capability_named(capability)
    _require_allowed(declared.label, declared.highest_autonomy, level)
    row, _ = AutonomySetting.objects.get_or_create(
        capability=declared.name, defaults={"level": level}
    )
    apply_changes(row, {"level": level})
    return row


@transaction.atomic
def set_budget(*, daily_limit: Decimal) -> AIBudget:
    """US dollars a day. Nothing at all: our own rules answer everything."""
    row, _ = AIBudget.objects.get_or_create(defaults={"daily_limit": daily_limit})
    apply_changes(row, {"daily_limit": daily_limit})
    return row


def _require_allowed(label: str, highest: Autonomy, level: str) -> None:
    if not is_within(level, highest):
        message = f"“{label}” may go no further than “{highest.label}”."
        raise AutonomyTooHigh(message, fields={"autonomy": [message]})
