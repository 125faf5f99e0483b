"""The hand on the twins: what they did, and what they shall do next."""

import base64
from decimal import Decimal, InvalidOperation
from html import escape
from typing import TYPE_CHECKING, Any

from sandbox import post
from sandbox.credentials import CREDENTIALS, TELLS
from sandbox.moods import KINDS, Mood
from sandbox.post import Subscription
from sandbox.twins.base import Event, Twin
from sandbox.wire import Request, Response, page
from sandbox.wire import answer as data

if TYPE_CHECKING:
    from sandbox.server import Sandbox


def answer(sandbox: "Sandbox", request: Request) -> Response:
    """`/`, `/log`, `/_control/...`."""
    if request.method == "GET":
        return _shown(sandbox, request.path)
    parts = request.path.strip("/").split("/")
    if parts == ["_control", "reset"]:
        sandbox.reset()
        return data({"done": True})
    if len(parts) != 3 or parts[0] != "_control" or parts[1] not in sandbox.twins:
        return data({"error": "no such place"}, 404)
    try:
        return _told(sandbox, sandbox.twins[parts[1]], parts[2], request.json())
    except (LookupError, ValueError, TypeError, InvalidOperation) as error:
        return data({"error": str(error)}, 400)


def _told(sandbox: "Sandbox", twin: Twin, what: str, told: dict[str, Any]) -> Response:
    if what == "misbehave":
        sandbox.moods.add(twin.name, Mood(**told))
    elif what == "say":
        twin.say(told)
    elif what == "subscribe":
        sandbox.postman.subscribe(twin.name, Subscription(**told))
    elif what == "pay":
        amount = Decimal(str(told["amount"])) if "amount" in told else None
        sandbox.played(twin, str(told["payment"]), str(told.get("fate", "ok")), amount)
    elif what == "webhook":
        return data({"sent": [_sent(sandbox, twin, event, told) for event in _chosen(twin, told)]})
    else:
        return data({"error": "no such order"}, 404)
    return data({"done": True})


def _chosen(twin: Twin, told: dict[str, Any]) -> list[Event]:
    """The events of one payment, oldest first unless another order is wanted; all without a payment."""
    events = twin.events
    if "payment" in told:
        about = twin.find(str(told["payment"])).id
        events = [event for event in events if event.about == about]
    if kind := told.get("kind"):
        events = [event for event in events if event.kind == kind]
    return list(reversed(events)) if told.get("order") == "reversed" else list(events)


def _sent(sandbox: "Sandbox", twin: Twin, event: Event, told: dict[str, Any]) -> dict[str, Any]:
    """One letter as it was signed, and how it was answered if there was a URL to send it to."""
    letter = post.forged(twin, event.body, str(told.get("forge", "")))
    statuses = []
    if url := told.get("url"):
        statuses = [sandbox.postman.post(url, letter) for _ in range(int(told.get("times", 1)))]
    return {
        "kind": event.kind,
        "body": base64.b64encode(letter.body).decode(),
        "headers": dict(letter.headers),
        "statuses": statuses,
    }


def _shown(sandbox: "Sandbox", path: str) -> Response:
    if path == "/log":
        return data(
            {
                "payments": _payments(sandbox),
                "calls": list(sandbox.log),
                "questions": _questions(sandbox),
                "webhooks": list(sandbox.postman.sent),
            }
        )
    if path == "/_control/credentials":
        return data(
            {
                name: {"config": config, "twin": TELLS.get(name, name)}
                for name, config in CREDENTIALS.items()
            }
        )
    if path == "/_control/base_urls":
        return data(sandbox.base_urls())
    if path == "/":
        return page(_page(sandbox))
    return data({"error": "no such place"}, 404)


def _payments(sandbox: "Sandbox") -> list[dict[str, str]]:
    return [
        {
            "twin": twin.name,
            "id": payment.id,
            "reference": payment.reference,
            "amount": str(payment.amount),
            "currency": payment.currency,
            "status": str(payment.status),
        }
        for twin in sandbox.twins.values()
        for payment in twin.payments.values()
    ]


def _questions(sandbox: "Sandbox") -> list[dict[str, Any]]:
    """What the model was asked, in numbers: the words are other people's."""
    return [question for twin in sandbox.twins.values() for question in twin.questions]


def _page(sandbox: "Sandbox") -> str:
    rows = [
        (
            twin.name,
            payment.id,
            payment.reference,
            f"{payment.amount} {payment.currency}",
            payment.status,
        )
        for twin in sandbox.twins.values()
        for payment in reversed(twin.payments.values())
    ]
    calls = [
        (call["provider"], call["method"], call["path"], call["status"] or "hung up", call["mood"])
        for call in reversed(sandbox.log)
    ]
    questions = [
        (asked["model"], asked["input"], asked["output"], asked["cached"], asked["stop"])
        for asked in reversed(_questions(sandbox))
    ]
    letters = [(sent["url"], sent["status"]) for sent in reversed(sandbox.postman.sent)]
    return (
        "<!doctype html><meta charset=utf-8><title>Sandbox</title><h1>Sandbox of outside providers</h1>"
        + "<p>No money moves here, and nobody thinks. The same as data: <a href=/log>/log</a>.</p>"
        + _table("Payments", ("provider", "id", "reference", "amount", "status"), rows)
        + _table("Calls", ("provider", "method", "path", "status", "mood"), calls)
        + _table("Questions to the model", ("model", "in", "out", "cached", "stopped"), questions)
        + _table("Webhooks sent", ("to", "answered"), letters)
        + "<h2>Moods</h2><dl>"
        + "".join(f"<dt>{escape(how)}<dd>{escape(words)}" for how, words in KINDS.items())
        + "</dl>"
    )


def _table(title: str, heads: tuple[str, ...], rows: list[Any]) -> str:
    head = "".join(f"<th>{name}" for name in heads)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}" for cell in row) for row in rows[:200]
    )
    return f"<h2>{title}</h2><table border=1><tr>{head}{lines}</table>"
