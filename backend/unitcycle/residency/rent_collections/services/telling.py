"""Staff hear of what waits for them."""

from django.conf import settings

from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.notifications import selectors as people
from unitcycle.notifications.rules.catalogue import Variable, declare
from unitcycle.notifications.rules.choices import Category, Topic
from unitcycle.notifications.services import dispatch_event
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules.dunning import step_numbered

WAITING = declare(
    "collection_waits",
    label="A reminder of overdue rent waits for a person",
    category=Category.BILLING,
    topic=Topic.PAST_DUE_BALANCE,
    variables=(
        Variable("tenant_name", "The tenant.", "Maria Gonzalez"),
        Variable("unit", "The unit, with its property.", "12B, Harbor View"),
        Variable("step", "What is to be sent.", "Legal escalation warning"),
        Variable("balance", "What is overdue, with its currency.", "1,850.00 USD"),
        Variable("days_overdue", "For how many days.", 12),
        Variable("link", "Where it is read and decided.", "https://example.com/see", is_link=True),
    ),
    subject="{{ step }} for {{ tenant_name }} waits for your decision",
    body=(
        "{{ tenant_name }}, {{ unit }}, owes {{ balance }}, for {{ days_overdue }} days. We drafted: {{ step }}. It is "
        "sent when you approve it.\n\n{{ link }}"
    ),
    sms="{{ organization_name }}: {{ step }} for {{ tenant_name }} waits for your decision. {{ link }}",
)


def tell_manager(case: CollectionCase, action: CollectionAction) -> None:
    """The manager of the property, and the groups that are told of such things."""
    manager = case.property.manager_id
    found = people.staff().filter(user=manager) if manager else ()
    page = f"/collections/{case.pk}"
    dispatch_event(
        WAITING.name,
        context={
            "tenant_name": case.tenant.name,
            "unit": f"{case.unit.unit_number}, {case.property.name}",
            "step": step_numbered(action.step or 1).label,
            "balance": with_currency(case.current_balance, currency_of_the_books()),
            "days_overdue": case.days_overdue,
            "link": f"{settings.BASE_URL}{page}",
        },
        recipients=[people.as_recipient(one) for one in found],
        dedupe_key=str(action.pk),
        action_url=page,
    )
