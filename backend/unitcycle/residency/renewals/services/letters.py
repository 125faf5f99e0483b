"""The letter of one offer: by the organisation's wording, by a model, or as a person wrote it."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.errors import BadWording, LetterOutdated, StepNotAllowed
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import letter
from unitcycle.residency.renewals.rules.rent import RentStrategy
from unitcycle.residency.renewals.rules.states import UNSENT, RenewalStatus
from unitcycle.residency.renewals.services.standing import held_renewal

_LETTER_FIELDS = [
    "renewal_letter_text",
    "renewal_letter_generated_at",
    "letter_is_edited",
    "letter_by_model",
    "updated_at",
]


@transaction.atomic
def generate_letter(*, renewal_id: UUID) -> RenewalRecommendation:
    """Write the letter anew from the organisation's wording; what a person wrote in it is replaced.

    Raises StepNotAllowed once it is sent.
    """
    renewal = renewal_with_unsent_letter(renewal_id)
    write_letter(renewal)
    renewal.save(update_fields=_LETTER_FIELDS)
    return renewal


@transaction.atomic
def put_letter(
    *, renewal_id: UUID, text: str, about: Mapping[str, str], by_model: bool
) -> RenewalRecommendation:
    """Take what was written about those facts. Raises StepNotAllowed, LetterOutdated when they are others by now."""
    renewal = renewal_with_unsent_letter(renewal_id)
    if letter_facts(renewal) != about:
        raise LetterOutdated(
            "The offer was changed while its letter was written. Have it written again."
        )
    renewal.renewal_letter_text = text
    renewal.renewal_letter_generated_at = clock.now()
    renewal.letter_is_edited, renewal.letter_by_model = False, by_model
    renewal.save(update_fields=_LETTER_FIELDS)
    return renewal


def renewal_with_unsent_letter(renewal_id: UUID) -> RenewalRecommendation:
    """Locked. Raises RenewalNotFound, StepNotAllowed."""
    renewal = held_renewal(renewal_id)
    _require_unsent(renewal)
    return renewal


@transaction.atomic
def edit_letter(*, renewal_id: UUID, text: str) -> RenewalRecommendation:
    """Put a person's own letter in its place. Raises StepNotAllowed, BadWording."""
    renewal = renewal_with_unsent_letter(renewal_id)
    take_letter(renewal, text)
    renewal.save(update_fields=_LETTER_FIELDS)
    return renewal


def write_letter(renewal: RenewalRecommendation) -> None:
    """From the wording and what is recommended now; the caller saves."""
    render = letter.compiled(selectors.renewal_settings().letter_text)
    renewal.renewal_letter_text = render(values_of(renewal))
    renewal.renewal_letter_generated_at = clock.now()
    renewal.letter_is_edited = renewal.letter_by_model = False


def take_letter(renewal: RenewalRecommendation, text: str) -> None:
    """As a person wrote it; the caller saves. Raises BadWording for an empty one."""
    if not text.strip():
        message = "A letter says something."
        raise BadWording(message, fields={"renewal_letter_text": [message]})
    if text == renewal.renewal_letter_text:
        return
    renewal.renewal_letter_text = text
    renewal.letter_is_edited, renewal.letter_by_model = True, False


def subject_of(renewal: RenewalRecommendation) -> str:
    return letter.compiled(selectors.renewal_settings().letter_subject)(values_of(renewal))


def letter_facts(renewal: RenewalRecommendation) -> dict[str, str]:
    """All that a letter is written from: what is offered, and the letter that our wording makes of it."""
    values = values_of(renewal)
    market = f"{renewal.market_rent:,.2f} {currency_of_the_books()}"
    return {
        **{name: text for name, text in values.items() if name != "term_months"},
        "market_rent": market,
        "rent_strategy": RentStrategy(renewal.rent_strategy).label,
        "our_text": letter.compiled(selectors.renewal_settings().letter_text)(values),
    }


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
