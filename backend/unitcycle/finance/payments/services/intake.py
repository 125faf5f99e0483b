"""Webhooks come in: whose they are, whether they are true, kept once. What they mean is another task's work."""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, fields
from ipaddress import ip_address
from typing import Any
from uuid import UUID

from django.db import connections, transaction

from unitcycle.core import clock
from unitcycle.core.errors import Invalid, NotFound
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside, read_outside
from unitcycle.core.waking import wake_after_commit
from unitcycle.finance.payments.errors import WebhookNotBelieved
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.rules import WebhookStatus
from unitcycle.finance.payments.services.gateways import adapter_of
from unitcycle.finance.payments.services.names import PROCESS_WEBHOOKS
from unitcycle.integrations.payments.port import Refusal, WebhookEvent, WebhookRefused

logger = logging.getLogger(__name__)

# of one that is not believed: enough to see what it was, too little to fill a disk with
_KEPT_OF_REFUSED = 2_000
_LONGEST_ID = 200

_GATEWAY = """
SELECT organization_id, config::text, secrets FROM payment_gateway_config WHERE id = %s AND provider = %s
"""
_OF_GATEWAY = ["id", "organization_id", "provider", "config", "secrets"]

_KEEP = """
INSERT INTO payment_webhook_event (
    id, organization_id, created_at, updated_at, gateway_config_id, provider, event_type, kind, event_id, body, facts,
    is_verified, deliveries, status, error_message, ip_address, attempts, next_attempt_at
)
VALUES (
    gen_random_uuid(), %(organization)s, %(now)s, %(now)s, %(gateway)s, %(provider)s, %(event_type)s, %(kind)s,
    %(event_id)s, %(body)s, %(facts)s, %(is_verified)s, 1, %(status)s, %(error)s, %(ip)s, 0, %(due)s
)
ON CONFLICT (organization_id, gateway_config_id, event_id) WHERE is_verified
DO UPDATE SET deliveries = payment_webhook_event.deliveries + 1
RETURNING deliveries
"""

_FACTS = [field.name for field in fields(WebhookEvent) if field.name != "event_id"]

_WORDS: Mapping[Refusal, str] = {
    Refusal.MISSING_SIGNATURE: "It came without a signature.",
    Refusal.BAD_SIGNATURE: "Its signature is wrong.",
    Refusal.TOO_OLD: "It is too old to be believed.",
    Refusal.MALFORMED: "It is not what this provider sends.",
    Refusal.NOT_CONFIGURED: "This gateway has no webhook secret.",
    Refusal.UNKNOWN_PROVIDER: "This provider sends no webhooks.",
}


@dataclass(frozen=True)
class Call:
    """A call as it came over the wire: nothing of it is believed before its signature is checked."""

    body: bytes
    headers: Mapping[str, str]
    ip_address: str | None = None


def take_webhook(gateway: PaymentGatewayConfig, call: Call) -> bool:
    """Keep what a provider tells; False if it told so before (R-P-03).

    One that is not believed is kept as failed, changes nothing (R-P-04), and raises WebhookNotBelieved. Raises
    Invalid when it cannot be checked now: the provider sends it again.
    """
    assert gateway.organization_id is not None, "a row that was read"
    with organization_context(gateway.organization_id):
        try:
            event = adapter_of(gateway).verify_webhook(call.body, call.headers)
        except WebhookRefused as error:
            if error.reason == Refusal.UNAVAILABLE:
                raise Invalid("Its signature cannot be checked now. Send it again.") from None
            _refuse(gateway, call, error.reason)
            raise WebhookNotBelieved(_WORDS[error.reason]) from None
        return _keep(gateway, call, event)


def gateway_named(provider: str, gateway_id: UUID) -> PaymentGatewayConfig:
    """Whose webhook it is, before any organisation is known. Raises NotFound (N-89)."""
    rows = read_outside(Reason.WEBHOOK, _GATEWAY, [gateway_id, provider])
    if not rows:
        logger.warning("A webhook came for a gateway that is not there")
        raise NotFound("There is no such gateway.")
    organization_id, config, secrets = rows[0]
    values = [gateway_id, organization_id, provider, json.loads(config), secrets]
    return PaymentGatewayConfig.from_db("default", _OF_GATEWAY, values)


def only_gateway_of(provider: str) -> PaymentGatewayConfig:
    """The gateway that a documented path without an id means: the only one of its provider here.

    Raises NotFound when there is none or more than one: each has its own address then.
    """
    rows = list(outside(PaymentGatewayConfig, Reason.WEBHOOK).filter(provider=provider)[:2])
    if len(rows) != 1:
        raise NotFound("Use the address that the gateway's settings show.")
    return rows[0]


def _keep(gateway: PaymentGatewayConfig, call: Call, event: WebhookEvent) -> bool:
    facts = {name: getattr(event, name) for name in _FACTS}
    with transaction.atomic():
        deliveries = _insert(
            gateway,
            call,
            event_type=event.provider_kind[:100],
            kind=event.kind.value,
            event_id=event.event_id[:_LONGEST_ID],
            body=call.body,
            facts=json.dumps(facts, default=str),
            is_verified=True,
            status=WebhookStatus.RECEIVED.value,
            error="",
            due=clock.now(),
        )
        if deliveries == 1:
            wake_after_commit(PROCESS_WEBHOOKS)
    return deliveries == 1


def _refuse(gateway: PaymentGatewayConfig, call: Call, reason: Refusal) -> None:
    logger.warning("A webhook for gateway %s was refused: %s", gateway.pk, reason.value)
    with transaction.atomic():
        _insert(
            gateway,
            call,
            event_type="",
            kind="",
            event_id=hashlib.sha256(call.body).hexdigest(),
            body=call.body[:_KEPT_OF_REFUSED],
            facts="{}",
            is_verified=False,
            status=WebhookStatus.FAILED.value,
            error=_WORDS[reason],
            due=None,
        )


def _insert(gateway: PaymentGatewayConfig, call: Call, **values: Any) -> int:
    values |= {
        "organization": gateway.organization_id,
        "gateway": gateway.pk,
        "provider": gateway.provider,
        "ip": _address(call.ip_address),
        "now": clock.now(),
    }
    connection: Any = connections["default"]
    [(deliveries,)] = connection.prepared(_KEEP, values)
    return int(deliveries)


def _address(text: str | None) -> str | None:
    """A proxy may write anything: what is no address is none."""
    try:
        return str(ip_address(text or ""))
    except ValueError:
        return None
