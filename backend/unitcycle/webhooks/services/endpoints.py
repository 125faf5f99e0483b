"""Servers that are told of events. A secret leaves these functions when it is made, and never again."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.secrets import Unreadable, seal, unseal
from unitcycle.integrations.webhooks.addresses import (
    BadTarget,
    NotFoundByName,
    public_address,
    target_of,
)
from unitcycle.webhooks import rules, selectors
from unitcycle.webhooks.errors import BadWebhookUrl, TooManyEndpoints, UnknownWebhookEvent
from unitcycle.webhooks.models import WebhookEndpoint
from unitcycle.webhooks.rules import DisabledReason

MOST = 20
_LOOK_UP_SECONDS = 2.0
ENABLED = {"is_active": True, "disabled_at": None, "disabled_reason": "", "failing_since": None}


@transaction.atomic
def create_endpoint(
    *, url: str, event_types: Sequence[str], **details: Any
) -> tuple[WebhookEndpoint, str]:
    """The endpoint, and its secret. Raises BadWebhookUrl, UnknownWebhookEvent, TooManyEndpoints."""
    _require_callable(url)
    if WebhookEndpoint.objects.count() >= MOST:
        raise TooManyEndpoints(f"An organisation has at most {MOST} endpoints: remove one first.")
    secret = _new_secret()
    row = WebhookEndpoint.objects.create(
        url=url,
        event_types=_known(event_types),
        secrets=seal({"present": secret}),
        **_with_reason(details),
    )
    return row, secret


@transaction.atomic
def update_endpoint(*, endpoint_id: UUID, **changes: Any) -> WebhookEndpoint:
    """Raises NotFound, BadWebhookUrl, UnknownWebhookEvent."""
    row = locked_endpoint(endpoint_id)
    if "url" in changes and changes["url"] != row.url:
        _require_callable(changes["url"])
    if "event_types" in changes:
        changes["event_types"] = _known(changes["event_types"])
    if changes.get("is_active") == row.is_active:
        del changes["is_active"]
    apply_changes(row, _with_reason(changes))
    return row


@transaction.atomic
def delete_endpoint(*, endpoint_id: UUID) -> None:
    """With the log of its calls. Raises NotFound."""
    locked_endpoint(endpoint_id).delete()


@transaction.atomic
def enable_endpoint(*, endpoint_id: UUID) -> WebhookEndpoint:
    """Calls that waited go out again. Raises NotFound."""
    row = locked_endpoint(endpoint_id)
    apply_changes(row, ENABLED)
    return row


@transaction.atomic
def rotate_secret(*, endpoint_id: UUID) -> tuple[WebhookEndpoint, str]:
    """A new secret; the one until now signs as well for a day. Raises NotFound."""
    row = locked_endpoint(endpoint_id)
    secret = _new_secret()
    try:
        previous = unseal(row.secrets).get("present", "")
    except Unreadable:
        previous = ""  # sealed with a key that is lost: this is the way out
    kept = {"present": secret, **({"previous": previous} if previous else {})}
    apply_changes(
        row,
        {
            "secrets": seal(kept),
            "previous_valid_until": clock.now() + rules.OVERLAP,
        },
    )
    return row, secret


def locked_endpoint(endpoint_id: UUID) -> WebhookEndpoint:
    """Raises NotFound."""
    row = WebhookEndpoint.objects.select_for_update(no_key=True).filter(pk=endpoint_id).first()
    if row is None:
        raise NotFound("There is no such endpoint.")
    return row


def _new_secret() -> str:
    return rules.secret_text(secrets.token_bytes(rules.SECRET_BYTES))


def _with_reason(values: Mapping[str, Any]) -> dict[str, Any]:
    """A person switched it on or off."""
    if "is_active" not in values:
        return dict(values)
    if values["is_active"]:
        return {**values, **ENABLED}
    return {**values, "disabled_at": clock.now(), "disabled_reason": DisabledReason.BY_HAND}


def _known(names: Sequence[str]) -> list[str]:
    """In order, each once. Raises UnknownWebhookEvent."""
    known = selectors.event_types()
    for name in names:
        if name not in known:
            message = f"There is no event “{name}”."
            raise UnknownWebhookEvent(message, fields={"event_types": [message]})
    return sorted(set(names))


def _require_callable(url: str) -> None:
    """Raises BadWebhookUrl. A name that has no address yet may get one: it is asked again at each call."""
    may_be_local = settings.WEBHOOKS_MAY_BE_LOCAL
    try:
        target = target_of(url, may_be_local=may_be_local)
        public_address(target, may_be_local=may_be_local, patience=_LOOK_UP_SECONDS)
    except NotFoundByName:
        return
    except BadTarget as refusal:
        raise BadWebhookUrl(str(refusal), fields={"url": [str(refusal)]}) from None
