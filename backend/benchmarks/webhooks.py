"""Webhook intake: our address against a bare WSGI view that does the same.

Both look up whose gateway it is, unseal its secret, check Stripe's signature over the raw body, keep the event once
as the application's role inside its organisation, wake a worker and answer. Neither has a network.
"""

import hashlib
import hmac
import io
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import count
from typing import Any
from uuid import UUID

import orjson
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from psycopg import Connection

from benchmarks import data
from benchmarks.measure import Figure, WrongResult, alternating, at_most, require_same
from benchmarks.scratch import raw, scratch_databases, use
from unitcycle.core.organizations import SETTING, organization_context
from unitcycle.core.secrets import unseal
from unitcycle.finance.payments.models import PaymentGatewayConfig, WebhookEvent
from unitcycle.finance.payments.services import create_gateway
from unitcycle.finance.payments.tasks import process_webhooks

ROUNDS, CALLS = 11, 60
SECRET = "whsec_bench_0001"
_number = count(1)

Environ = dict[str, Any]
Application = Callable[[Environ, Any], Iterable[bytes]]

_WHOSE = (
    "SELECT organization_id, secrets FROM payment_gateway_config WHERE id = %s AND provider = %s"
)
_KEEP = """
INSERT INTO payment_webhook_event (
    id, organization_id, created_at, updated_at, gateway_config_id, provider, event_type, kind, event_id, body, facts,
    is_verified, deliveries, status, error_message, ip_address, attempts, next_attempt_at
)
VALUES (
    gen_random_uuid(), %s, now(), now(), %s, 'stripe', %s, 'payment_completed', %s, %s, %s, true, 1, 'received', '', %s,
    0, now()
)
ON CONFLICT (organization_id, gateway_config_id, event_id) WHERE is_verified
DO UPDATE SET deliveries = payment_webhook_event.deliveries + 1
RETURNING deliveries
"""


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        use(schema)
        with organization_context(data.ORGANIZATION), transaction.atomic():
            gateway = create_gateway(
                provider="stripe",
                display_name="Bench",
                config={
                    "secret_key": "sk_test_bench",
                    "publishable_key": "pk_test_bench",
                    "webhook_secret": SECRET,
                },
                is_active=True,
                is_default=True,
            )
        with (
            closing(raw(schema)) as walled,
            closing(raw(schema, "owner", autocommit=True)) as owner,
        ):
            bare = _bare(walled, owner)
            yield _against(gateway, bare)


def _against(gateway: PaymentGatewayConfig, bare: Application) -> Figure:
    ours = get_wsgi_application()
    rounds = alternating(
        ROUNDS,
        CALLS,
        {
            "our address": lambda: _call(ours, gateway.pk),
            "bare view": lambda: _call(bare, gateway.pk),
        },
    )
    with organization_context(data.ORGANIZATION), transaction.atomic():
        kept = list(
            WebhookEvent.objects.order_by()
            .values_list("status", "is_verified", "deliveries", "kind")
            .distinct()
        )
        number = WebhookEvent.objects.count()
    require_same(kept, [("received", True, 1, "payment_completed")], "what was kept")
    require_same(number, 2 * CALLS * (ROUNDS + 1), "how many were kept")
    return at_most(
        "a webhook verified, stored once and answered, over a bare WSGI view that does the same",
        1.75,
        rounds.ratio("our address", "bare view"),
        calls=CALLS,
        **rounds.details(),
    )


def _call(application: Application, gateway: UUID) -> None:
    answered: list[str] = []

    def start_response(status: str, headers: Any, *rest: Any) -> Any:
        answered.append(status)
        return answered.append

    response = application(_environ(gateway), start_response)
    try:
        body = b"".join(response)
    finally:
        getattr(response, "close", lambda: None)()
    if answered != ["200 OK"] or orjson.loads(body) != {"status": "received"}:
        raise WrongResult(f"a webhook is answered {answered}: {body[:300]!r}")


def _environ(gateway: UUID) -> Environ:
    """A new event each time, signed as Stripe signs."""
    body = orjson.dumps(
        {
            "id": f"evt_{next(_number)}",
            "object": "event",
            "type": "payment_intent.succeeded",
            "data": {
                "object": {
                    "id": "pi_1",
                    "object": "payment_intent",
                    "amount": 120_000,
                    "currency": "usd",
                    "metadata": {"reference": "7c6f0a52-0f0f-4b62-9b0f-0d3f0a5c1c11"},
                    "note": "x" * 1_500,  # about as long as they are
                }
            },
        }
    )
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    return {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": f"/api/v1/webhooks/stripe/{gateway}/",
        "QUERY_STRING": "",
        "SCRIPT_NAME": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_STRIPE_SIGNATURE": f"t={stamp},v1={signature}",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.version": (1, 0),
    }


def _bare(walled: Connection[Any], owner: Connection[Any]) -> Application:
    def application(environ: Environ, start_response: Any) -> Iterable[bytes]:
        *_, provider, gateway = environ["PATH_INFO"].strip("/").split("/")
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        organization, sealed = owner.execute(_WHOSE, [gateway, provider]).fetchone()  # type: ignore[misc]
        secret = unseal(sealed)["webhook_secret"]
        stamp, signature = (
            part.partition("=")[2] for part in environ["HTTP_STRIPE_SIGNATURE"].split(",")
        )
        expected = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256)
        if (
            not hmac.compare_digest(expected.hexdigest(), signature)
            or abs(time.time() - int(stamp)) > 300
        ):
            start_response("403 Forbidden", [])
            return [b""]
        event = orjson.loads(body)
        intent = event["data"]["object"]
        facts = orjson.dumps({"provider_id": intent["id"], **intent["metadata"]}).decode()
        with walled.transaction():
            walled.execute("SELECT set_config(%s, %s, true)", [SETTING, str(organization)])
            values = [organization, gateway, event["type"], event["id"], body, facts]
            row = walled.execute(_KEEP, [*values, environ["REMOTE_ADDR"]]).fetchone()
        if row == (1,):
            process_webhooks.delay(str(organization))
        start_response("200 OK", [("Content-Type", "application/json")])
        return [orjson.dumps({"status": "received" if row == (1,) else "already_processed"})]

    return application
