"""A server that is called, and what tests of webhooks are made of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from uuid import UUID

from unitcycle.core.events import CATALOGUE, emit
from unitcycle.webhooks.models import WebhookEndpoint
from unitcycle.webhooks.services import create_endpoint

VENDOR_CREATED = "vendor.created"


@dataclass(frozen=True)
class Call:
    path: str
    headers: dict[str, str]
    body: bytes = field(repr=False)


class Receiver:
    """An HTTP server on loopback. `answers` are statuses, in turn, and the last for ever."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/hook"
        self.answers: list[int] = [204]
        self.answer_headers: dict[str, str] = {}
        self.answer_body = b""
        self.calls: list[Call] = []

    def answer(self) -> int:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def receiving() -> Iterator[Receiver]:
    class Handler(BaseHTTPRequestHandler):
        receiver: ClassVar[Receiver]

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.receiver.calls.append(Call(self.path, headers, body))
            self.send_response(self.receiver.answer())
            for name, value in self.receiver.answer_headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(self.receiver.answer_body)

        def log_message(self, *args: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.receiver = Receiver(server.server_address[1])
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Handler.receiver
    finally:
        server.shutdown()
        server.server_close()


def make_endpoint(url: str = "https://8.8.8.8/hook", **given: Any) -> tuple[WebhookEndpoint, str]:
    """An endpoint as a person makes it; the usual address needs no look-up and is called by nobody."""
    given.setdefault("event_types", [VENDOR_CREATED])
    return create_endpoint(url=url, **given)


def happen(subject_id: UUID, name: str = "Fix It") -> None:
    """Something an endpoint can be told of."""
    emit(CATALOGUE[VENDOR_CREATED](subject_id=subject_id, vendor_name=name))  # type: ignore[call-arg]
