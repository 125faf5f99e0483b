"""The letter of one offer: by the organisation's wording, or as a person wrote it."""

from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.errors import BadWording, StepNotAllowed
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import letter
from unitcycle.residency.renewals.rules.states import UNSENT, RenewalStatus
from unitcycle.residency.renewals.services.standing import held_renewal

_LETTER_FIELDS = [
    "renewal_letter_text",
    "renewal_letter_generated_at",
    "letter_is_edited",
    "updated_at",
]


@transaction.atomic
def generate_letter(*, renewal_id: UUID) -> RenewalRecommendation:
    """Write the letter anew from the organisation's wording; what a person wrote in it is replaced.

    Raises StepNotAllowed once it is sent.
    """
    renewal = held_renewal(renewal_id)
    _require_unsent(renewal)
    write_letter(renewal)
    renewal.save(update_fields=_LETTER_FIELDS)
    return renewal


@transaction.atomic
def edit_letter(*, renewal_id: UUID, text: str) -> RenewalRecommendation:
    """Put a person's own letter in its place. Raises StepNotAllowed, BadWording."""
    renewal = held_renewal(renewal_id)
    _require_unsent(renewal)
    take_letter(renewal, text)
    renewal.save(update_fields=_LETTER_FIELDS)
    return renewal


def write_letter(renewal: RenewalRecommendation) -> None:
    """From the wording and what is recommended now; the caller saves."""
    render = letter.compiled(selectors.renewal_settings().letter_text)
    renewal.renewal_letter_text = render(values_of(renewal))
    renewal.renewal_letter_generated_at = clock.now()
    renewal.letter_is_edited = False


def take_letter(renewal: RenewalRecommendation, text: str) -> None:
    """As a person wrote it; the caller saves. Raises BadWording for an empty one."""
    if not text.strip():
        message = "A letter says something."
        raise BadWording(message, fields={"renewal_letter_text": [message]})
    if text == renewal.renewal_letter_text:
        return
    renewal.renewal_letter_text, renewal.letter_is_edited = text, True


def subject_of(renewal: RenewalRecommendation) -> str:
    return letter.compiled(selectors.renewal_settings().letter_subject)(values_of(renewal))


def values_of(renewal: RenewalRecommendation) -> dict[str, str]:
    return letter.values_of(
        tenant_name=renewal.tenant.name,
        organization_name=current_organization().name,
        property_name=renewal.property.name,
        unit=renewal.unit.unit_number,
        currency=currency_of_the_books(),
        current_rent=renewal.current_rent,
        new_rent=renewal.recommended_rent,
        term_months=renewal.recommended_term_months,
        begin=renewal.recommended_lease_start,
        end=renewal.recommended_lease_end,
        is_month_to_month=renewal.is_month_to_month,
    )


def _require_unsent(renewal: RenewalRecommendation) -> None:
    if renewal.status not in UNSENT:
        now = RenewalStatus(renewal.status).label
        raise StepNotAllowed(f"This renewal is “{now}”: its letter is no longer written.")
