"""What the tenant answers: by the link in their message, or as a person here writes it down."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.errors import OfferAnswered, OfferExpired, OfferLinkInvalid
from unitcycle.residency.renewals.events import RenewalAccepted, RenewalDeclined
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import terms
from unitcycle.residency.renewals.rules.states import UNSENT, RenewalStatus
from unitcycle.residency.renewals.services.sending import tell_staff
from unitcycle.residency.renewals.services.standing import (
    facts_of,
    has_run_out,
    held_renewal,
    require_standing,
    require_step,
)
from unitcycle.tenancy.tenants.errors import (
    DatesImpossible,
    NotAvailable,
    TransitionNotAllowed,
    UnitIsLet,
)
from unitcycle.tenancy.tenants.services import renew_lease
from unitcycle.tenancy.tenants.services.current import hold_units

# who answered by the link: there is nobody signed in
BY_LINK = "tenant:link"
_OVER = "This offer no longer stands. Please ask us for another one."


@dataclass(frozen=True)
class Offer:
    """What a tenant sees behind their link, with the dates as they would be if accepted today."""

    renewal: RenewalRecommendation
    status: RenewalStatus
    begin: date
    end: date
    organization_name: str
    currency: str


@transaction.atomic
def accept_renewal(*, renewal_id: UUID, author: str, today: date) -> RenewalRecommendation:
    """The tenant stays: the lease is active with its next term and rent, all in this transaction (N1-35).

    Raises StepNotAllowed for what was not sent, RenewalExpired, and why a lease cannot be renewed.
    """
    renewal = _held_with_its_lease(renewal_id)
    require_step(renewal, RenewalStatus.ACCEPTED)
    require_standing(renewal, today)
    begin, end = terms.accepted_term(
        renewal.recommended_lease_start,
        today,
        renewal.recommended_term_months,
        is_month_to_month=renewal.is_month_to_month,
    )
    renewal.recommended_lease_start, renewal.recommended_lease_end = begin, end
    _answer(renewal, RenewalStatus.ACCEPTED, author)
    renew_lease(
        lease_id=renewal.lease_id,
        lease_begin_date=begin,
        lease_end_date=end,
        monthly_rent_amount=renewal.recommended_rent,
        author=author,
        today=today,
    )
    emit(
        RenewalAccepted(
            rent=renewal.recommended_rent,
            lease_begin_date=begin,
            lease_end_date=end,
            answered_by=author,
            **facts_of(renewal),
        )
    )
    tell_staff(renewal, "accepted")
    return renewal


@transaction.atomic
def decline_renewal(
    *, renewal_id: UUID, author: str, today: date, reason: str = ""
) -> RenewalRecommendation:
    """The tenant does not want it; the lease stays as it is. Raises StepNotAllowed, RenewalExpired."""
    renewal = held_renewal(renewal_id)
    require_step(renewal, RenewalStatus.DECLINED)
    require_standing(renewal, today)
    renewal.decline_reason = reason
    _answer(renewal, RenewalStatus.DECLINED, author)
    emit(RenewalDeclined(reason=reason, answered_by=author, **facts_of(renewal)))
    tell_staff(renewal, "declined")
    return renewal


@transaction.atomic
def offer_behind(renewal_id: UUID, today: date) -> Offer:
    """What the link leads to, also once it is answered or over. Raises OfferLinkInvalid for what was never sent."""
    renewal = selectors.renewals().filter(pk=renewal_id, sent_at__isnull=False).first()
    if renewal is None:
        raise OfferLinkInvalid("This offer is no longer there.")
    begin, end = renewal.recommended_lease_start, renewal.recommended_lease_end
    status = RenewalStatus(renewal.status)
    if status == RenewalStatus.SENT:
        begin, end = terms.accepted_term(
            begin,
            today,
            renewal.recommended_term_months,
            is_month_to_month=renewal.is_month_to_month,
        )
        if has_run_out(renewal, today):
            status = RenewalStatus.EXPIRED
    return Offer(renewal, status, begin, end, current_organization().name, currency_of_the_books())


@transaction.atomic
def answer_offer(
    renewal_id: UUID, *, accepts: bool, today: date, reason: str = ""
) -> RenewalRecommendation:
    """The tenant's own answer, once. Raises OfferLinkInvalid, OfferAnswered, OfferExpired."""
    renewal = _held_with_its_lease(renewal_id) if accepts else held_renewal(renewal_id)
    if renewal.status in UNSENT:
        raise OfferLinkInvalid("This offer is no longer there.")
    if renewal.status in (RenewalStatus.ACCEPTED, RenewalStatus.DECLINED):
        what = RenewalStatus(renewal.status).value
        raise OfferAnswered(f"You have {what} this offer already.")
    if renewal.status == RenewalStatus.EXPIRED or has_run_out(renewal, today):
        raise OfferExpired(_OVER)
    if accepts:
        try:
            return accept_renewal(renewal_id=renewal_id, author=BY_LINK, today=today)
        except (UnitIsLet, TransitionNotAllowed, DatesImpossible, NotAvailable) as refusal:
            # what stands in the way may be about others: it is not for the tenant to read
            raise OfferExpired(_OVER) from refusal
    return decline_renewal(renewal_id=renewal_id, author=BY_LINK, today=today, reason=reason)


def _held_with_its_lease(renewal_id: UUID) -> RenewalRecommendation:
    """Units are locked before leases, and both before what is about them."""
    row = RenewalRecommendation.objects.filter(pk=renewal_id)
    hold_units(list(row.values_list("unit_id", flat=True)))
    return held_renewal(renewal_id)


def _answer(renewal: RenewalRecommendation, status: RenewalStatus, author: str) -> None:
    renewal.status, renewal.answered_at, renewal.answered_by = status, clock.now(), author
    renewal.save()
