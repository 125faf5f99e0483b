"""A person agrees to what is recommended, or to something else."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.errors import OutsidePolicy, StepNotAllowed
from unitcycle.residency.renewals.events import RenewalApproved
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import rent, terms
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.residency.renewals.services.letters import take_letter, write_letter
from unitcycle.residency.renewals.services.standing import (
    facts_of,
    held_renewal,
    require_standing,
    require_step,
)


@transaction.atomic
def approve_renewal(
    *,
    renewal_id: UUID,
    author: str,
    today: date,
    recommended_rent: Decimal | None = None,
    recommended_term_months: int | None = None,
    renewal_letter_text: str | None = None,
) -> RenewalRecommendation:
    """Agree to it, with another rent, term or letter where they are given (R1.2-15).

    What is approved already can be approved with something else until it is sent. A letter that nobody wrote in says
    the new numbers. Raises StepNotAllowed, RenewalExpired, OutsidePolicy, BadWording.
    """
    renewal = held_renewal(renewal_id)
    wanted = (recommended_rent, recommended_term_months, renewal_letter_text)
    require_step(renewal, RenewalStatus.APPROVED)
    if renewal.status == RenewalStatus.APPROVED and all(one is None for one in wanted):
        raise StepNotAllowed("This renewal is approved already.")
    require_standing(renewal, today)
    _agree_on(renewal, recommended_rent, recommended_term_months)
    if renewal_letter_text is not None:
        take_letter(renewal, renewal_letter_text)
    renewal.status = RenewalStatus.APPROVED
    renewal.reviewed_by, renewal.reviewed_at = author, clock.now()
    renewal.save()
    emit(
        RenewalApproved(
            rent=renewal.recommended_rent,
            term_months=renewal.recommended_term_months,
            approved_by=author,
            **facts_of(renewal),
        )
    )
    return renewal


def _agree_on(
    renewal: RenewalRecommendation, amount: Decimal | None, term_months: int | None
) -> None:
    before = (renewal.recommended_rent, renewal.recommended_term_months)
    agreed = (
        before[0] if amount is None else amount,
        before[1] if term_months is None else term_months,
    )
    policy = selectors.renewal_settings().policy
    if faults := rent.faults_of(policy, renewal.current_rent, *agreed):
        raise OutsidePolicy(
            " ".join(faults.values()), fields={name: [fault] for name, fault in faults.items()}
        )
    if agreed == before:
        return
    renewal.recommended_rent, renewal.recommended_term_months = agreed
    renewal.rent_increase_pct = float(rent.increase_percent(renewal.current_rent, agreed[0]))
    renewal.recommended_lease_end = terms.end_of(renewal.recommended_lease_start, agreed[1])
    if not renewal.letter_is_edited:
        write_letter(renewal)
