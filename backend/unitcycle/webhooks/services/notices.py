"""What the owners of an organisation are told about its webhooks."""

from django.conf import settings

from unitcycle.accounts.roles import Role
from unitcycle.notifications import selectors as people
from unitcycle.notifications.rules.catalogue import Variable, declare
from unitcycle.notifications.rules.choices import Category, Topic
from unitcycle.notifications.services import dispatch_event
from unitcycle.webhooks.models import WebhookEndpoint
from unitcycle.webhooks.rules import DisabledReason

# where it is switched on again
_PAGE = "/settings/webhooks"
_REASONS = {
    DisabledReason.FAILING: "No call arrived there for five days.",
    DisabledReason.GONE: "The server answered that it is gone for good.",
}

DISABLED = declare(
    "webhook_disabled",
    label="Webhook switched off",
    category=Category.SYSTEM,
    topic=Topic.MESSAGES,
    variables=(
        Variable("host", "The server that was called.", "hooks.example.com"),
        Variable(
            "reason", "Why it is not called any more.", "No call arrived there for five days."
        ),
        Variable("link", "Where it is switched on again.", "https://example.com/see", is_link=True),
    ),
    subject="The webhook to {{ host }} was switched off",
    body=(
        "{{ host }} is not told of events any more. {{ reason }}"
        " What happens until it is switched on again is not sent.\n\n{{ link }}"
    ),
    sms="{{ organization_name }}: the webhook to {{ host }} was switched off. {{ reason }} {{ link }}",
)


def tell_owners(endpoint: WebhookEndpoint) -> None:
    """Inside the transaction that switched it off. Paths may hold tokens, so that only the server is named."""
    owners = people.staff().filter(role=Role.OWNER)
    dispatch_event(
        DISABLED.name,
        context={
            "host": endpoint.url.split("/")[2],
            "reason": _REASONS[DisabledReason(endpoint.disabled_reason)],
            "link": f"{settings.BASE_URL}{_PAGE}",
        },
        recipients=[people.as_recipient(owner) for owner in owners],
        dedupe_key=f"{endpoint.pk}:{endpoint.disabled_at}",
        action_url=_PAGE,
    )
