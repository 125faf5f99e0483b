"""Why something about webhooks is refused."""

from unitcycle.core.errors import Conflict, Invalid


class BadWebhookUrl(Invalid):
    code = "bad_webhook_url"


class UnknownWebhookEvent(Invalid):
    code = "unknown_webhook_event"


class TooManyEndpoints(Conflict):
    code = "too_many_webhook_endpoints"


class EndpointDisabled(Conflict):
    code = "webhook_endpoint_disabled"
