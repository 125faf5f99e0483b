"""An approved offer leaves for the tenant, and staff hear of the answer."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.notifications import selectors as people
from unitcycle.notifications.audiences import Recipient
from unitcycle.notifications.rules.catalogue import Variable, declare
from unitcycle.notifications.rules.choices import (
    Category,
    Channel,
    Hindrance,
    PreferredChannel,
    Topic,
)
from unitcycle.notifications.services import dispatch_event, foresee, reach
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.errors import TenantUnreachable
from unitcycle.residency.renewals.events import RenewalSent
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import terms
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.residency.renewals.services.letters import subject_of
from unitcycle.residency.renewals.services.links import link_to
from unitcycle.residency.renewals.services.standing import (
    facts_of,
    held_renewal,
    require_standing,
    require_step,
)
from unitcycle.tenancy.tenants.handlers import as_recipient

_UNIT = Variable("unit", "The unit, with its property.", "12B, Harbor View")
_LINK = Variable("link", "Where it is read and answered.", "https://example.com/see", is_link=True)

OFFER = declare(
    "renewal_offer",
    label="Renewal offer",
    category=Category.LEASE,
    topic=Topic.LEASES,
    variables=(
        Variable("subject", "The subject of the letter.", "An offer to renew"),
        Variable("letter", "The letter.", "Dear Maria Gonzalez, …"),
        Variable("answer_by", "The last day to answer.", date(2026, 4, 27)),
        _UNIT,
        _LINK,
    ),
    subject="{{ subject }}",
    body=(
        "we would like to renew your lease of {{ unit }}. Please read our letter below, and accept or decline "
        "until {{ answer_by }} here:\n\n{{ link }}\n\n{{ letter }}"
    ),
    sms=(
        "{{ organization_name }}: our offer to renew your lease of {{ unit }} stands until {{ answer_by }}: {{ link }}"
    ),
)
ANSWER = declare(
    "renewal_answered",
    label="Renewal answered",
    category=Category.LEASE,
    topic=Topic.LEASES,
    variables=(
        Variable("tenant_name", "The tenant.", "Maria Gonzalez"),
        Variable("answer", "What they answered.", "accepted"),
        _UNIT,
        _LINK,
    ),
    subject="{{ tenant_name }} {{ answer }} the renewal of {{ unit }}",
    body="{{ tenant_name }} {{ answer }} the offer to renew the lease of {{ unit }}.\n\n{{ link }}",
    sms="{{ organization_name }}: {{ tenant_name }} {{ answer }} the renewal of {{ unit }}. {{ link }}",
)


@transaction.atomic
def send_renewal(
    *, renewal_id: UUID, today: date, by: Sequence[Channel] = ()
) -> RenewalRecommendation:
    """Send an approved offer by the tenant's own channel, or `by` these, with the link to answer it.

    Raises StepNotAllowed for what is not approved, RenewalExpired, TenantUnreachable; nothing is sent then.
    """
    renewal = held_renewal(renewal_id)
    require_step(renewal, RenewalStatus.SENT)
    require_standing(renewal, today)
    person = as_recipient(renewal.tenant)
    channels = _channels(person, by)
    renewal.answer_by = terms.answer_by(
        renewal.recommended_lease_start,
        today,
        selectors.renewal_settings().offer_days,
        is_month_to_month=renewal.is_month_to_month,
    )
    renewal.status, renewal.sent_at = RenewalStatus.SENT, clock.now()
    renewal.save(update_fields=["answer_by", "status", "sent_at", "updated_at"])
    for channel in channels:
        _dispatch(renewal, person, renewal.answer_by, channel)
    emit(
        RenewalSent(
            rent=renewal.recommended_rent,
            term_months=renewal.recommended_term_months,
            answer_by=renewal.answer_by,
            **facts_of(renewal),
        )
    )
    return renewal


def _channels(person: Recipient, wanted: Sequence[Channel]) -> Sequence[Channel | None]:
    """None stands for whatever they chose themselves. Raises TenantUnreachable."""
    if wanted:
        found, why = reach(OFFER.name, person, wanted)
        if found:
            return found
    else:
        (prospect,) = foresee(OFFER.name, [person])
        if prospect.channel != PreferredChannel.NONE:
            return [None]
        why = Hindrance(prospect.hindrance).label
    raise TenantUnreachable(f"{person.name} cannot be sent this. {why}.")


def _dispatch(
    renewal: RenewalRecommendation, person: Recipient, answer_by: date, channel: Channel | None
) -> None:
    dispatch_event(
        OFFER.name,
        context={
            "subject": subject_of(renewal),
            "letter": renewal.renewal_letter_text,
            "answer_by": answer_by,
            "unit": place_of(renewal),
            "link": link_to(renewal.pk),
        },
        recipients=[person],
        dedupe_key=str(renewal.pk),
        tells_groups=False,
        channel=channel,
    )


def tell_staff(renewal: RenewalRecommendation, answer: str) -> None:
    """The manager of the property, and the groups that are told of such things."""
    manager = renewal.property.manager_id
    found = people.staff().filter(user=manager) if manager else ()
    page = f"/renewals/{renewal.pk}"
    dispatch_event(
        ANSWER.name,
        context={
            "tenant_name": renewal.tenant.name,
            "answer": answer,
            "unit": place_of(renewal),
            "link": f"{settings.BASE_URL}{page}",
        },
        recipients=[people.as_recipient(one) for one in found],
        dedupe_key=str(renewal.pk),
        action_url=page,
    )


def place_of(renewal: RenewalRecommendation) -> str:
    return f"{renewal.unit.unit_number}, {renewal.property.name}"
