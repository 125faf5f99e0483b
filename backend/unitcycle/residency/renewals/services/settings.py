"""What an organisation wants of renewals."""

from typing import Any

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.residency.renewals.errors import BadWording
from unitcycle.residency.renewals.models import RenewalSettings
from unitcycle.residency.renewals.rules import letter


@transaction.atomic
def set_renewal_settings(**changes: Any) -> RenewalSettings:
    """From the next scan and letter on. Raises BadWording for a wording that names what there is not."""
    faults: dict[str, list[str]] = {
        name: found
        for name in ("letter_subject", "letter_text")
        if name in changes and (found := letter.template_faults(changes[name]))
    }
    if faults:
        raise BadWording("This wording cannot be used.", fields=faults)
    RenewalSettings.objects.bulk_create([RenewalSettings()], ignore_conflicts=True)
    row = RenewalSettings.objects.select_for_update(no_key=True).get()
    apply_changes(row, changes)
    return row
