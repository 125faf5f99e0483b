"""What a person asks for instead of what is suggested, and what each action takes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from unitcycle.insight.command_center.rules.choices import RENEWALS, SuggestedAction

LONGEST_AHEAD = timedelta(days=366)
_TEMPLATES: Mapping[str, str] = {
    SuggestedAction.RENEWAL_OFFER: "renewal-offer",
    SuggestedAction.EARLY_RENEWAL_NUDGE: "renewal-offer",
    SuggestedAction.RENT_INCREASE_NOTICE: "rent-increase-notice",
    SuggestedAction.MOVE_OUT_INSPECTION: "move-out-inspection",
}


@dataclass(frozen=True)
class Wanted:
    """Nothing of it is needed: what is missing is as suggested."""

    template_slug: str | None = None
    rent_amount: Decimal | None = None
    term_months: int | None = None
    effective_date: date | None = None
    inspection_date: date | None = None
    content: str | None = None

    @property
    def given(self) -> dict[str, Any]:
        """Of what was said, as JSON values."""
        return {
            name: str(value) if isinstance(value, Decimal | date) else value
            for name, value in vars(self).items()
            if value is not None
        }


def wanted_in(payload: Mapping[str, Any]) -> Wanted:
    """As it was written down."""
    known = {one.name for one in fields(Wanted)}
    values = {name: value for name, value in payload.items() if name in known}
    if values.get("rent_amount") is not None:
        values["rent_amount"] = Decimal(values["rent_amount"])
    for name in ("effective_date", "inspection_date"):
        if values.get(name) is not None:
            values[name] = date.fromisoformat(values[name])
    return Wanted(**values)


def _taken_by(action: str) -> frozenset[str]:
    if action in RENEWALS:
        return frozenset({"template_slug", "rent_amount", "term_months", "content"})
    if action == SuggestedAction.RENT_INCREASE_NOTICE:
        return frozenset({"template_slug", "rent_amount", "effective_date", "content"})
    if action == SuggestedAction.MOVE_OUT_INSPECTION:
        return frozenset({"template_slug", "inspection_date", "content"})
    return frozenset()


def faults_of(
    action: str, wanted: Wanted, *, units: int, first_day: date, today: date
) -> dict[str, str]:
    """Why it cannot be asked for, by field; nothing when it can. `first_day` is the end of the notice period."""
    faults = {
        name: "This action takes nothing of the kind."
        for name in wanted.given.keys() - _taken_by(action)
    }
    if wanted.template_slug is not None and wanted.template_slug != _TEMPLATES.get(action):
        faults["template_slug"] = (
            f"The template of this action is {_TEMPLATES.get(action, 'none')}."
        )
    if wanted.rent_amount is not None and wanted.rent_amount <= 0:
        faults["rent_amount"] = "A rent is above zero."
    if wanted.effective_date is not None:
        faults |= _day("effective_date", wanted.effective_date, first_day, today)
    if wanted.inspection_date is not None:
        faults |= _day("inspection_date", wanted.inspection_date, today, today)
    if wanted.content is not None and units != 1:
        faults["content"] = "A letter of one's own is written to one tenant at a time."
    return faults


def _day(name: str, day: date, first: date, today: date) -> dict[str, str]:
    if day < first:
        return {name: f"Not before {first}."}
    return {name: "More than a year ahead."} if day > today + LONGEST_AHEAD else {}
