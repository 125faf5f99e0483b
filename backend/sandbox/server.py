"""The server: finds the twin for a path, lets it misbehave, and keeps a log."""

import socket
import threading
import time
from collections import deque
from collections.abc import Mapping
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from sandbox import control
from sandbox.moods import Mood, Moods
from sandbox.post import Postman
from sandbox.twins import catalogue
from sandbox.twins.base import Twin
from sandbox.wire import Request, Response, answer

LOG_LENGTH = 1000
LARGEST_BODY = 32 * 1024 * 1024


class Hangup(Exception):
    """The connection is closed without an answer."""


class Sandbox:
    """All twins behind one port. Everything is in memory and gone with it."""

    def __init__(self, port: int = 0) -> None:
        self.twins: dict[str, Twin] = catalogue.make()
        self.moods = Moods()
        self.postman = Postman()
        self.log: deque[dict[str, Any]] = deque(maxlen=LOG_LENGTH)
        self.closing = threading.Event()
        self._lock = threading.RLock()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.sandbox = self

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def base_urls(self) -> dict[str, str]:
        """Where the adapters have to point, by the names they use."""
        return catalogue.base_urls(self.url)

    def start(self) -> None:
        """Serve in a thread of its own."""
        threading.Thread(target=self.serve, name="sandbox", daemon=True).start()

    def serve(self) -> None:
        self._server.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self.postman.stop()

    def reset(self) -> None:
        with self._lock:
            self.twins = catalogue.make()
            self.moods.clear()
            self.log.clear()
            self.postman.forget()

    def handle(self, request: Request) -> Response:
        """Raises Hangup."""
        name, path = catalogue.route(request.path)
        if name is None:
            with self._lock:
                return control.answer(self, request)
        twin = self.twins[name]
        base = f"{self.url}/{name}"
        inner = Request(request.method, path, request.query, request.headers, request.body, base)
        mood = self.moods.take(name, request.method, path, request.body)
        response, how = self._in_mood(twin, inner, mood)
        self.log.append(
            {
                "provider": name,
                "method": request.method,
                "path": path,
                "status": response.status if response else None,
                "mood": how,
                "at": time.time(),
            }
        )
        if response is None:
            raise Hangup
        return response

    def _in_mood(
        self, twin: Twin, request: Request, mood: Mood | None
    ) -> tuple[Response | None, str]:
        how = mood.how if mood else ""
        if how in _WITHOUT_DOING:
            return _WITHOUT_DOING[how], how
        response = self._done(twin, request)
        if how == "twice":
            response = self._done(twin, request)
        if mood and how in ("hang", "late"):
            # whoever shuts the sandbox down need not wait
            ended = self.closing.wait(3600 if how == "hang" else mood.seconds)
            return (None if how == "hang" or ended else response), how
        return _AFTER_DOING.get(how, response), how

    def _done(self, twin: Twin, request: Request) -> Response:
        with self._lock:
            before = len(twin.events)
            try:
                response = twin.answer(request)
            except LookupError as error:
                response = answer({"error": str(error)}, 404)
            news = twin.events[before:]
        self.postman.deliver(twin, news)
        return response

    def played(self, twin: Twin, payment_id: str, fate: str, amount: Decimal | None = None) -> None:
        """The payer acts on the provider's page, and may pay another amount than was asked. Raises LookupError."""
        with self._lock:
            before = len(twin.events)
            if amount is not None:
                twin.find(payment_id).amount = amount
            twin.pay(payment_id, fate)
            news = twin.events[before:]
        self.postman.deliver(twin, news)


_FAULT = answer(
    {"error": {"message": "Something went wrong on our side", "type": "api_error"}}, 500
)
_WITHOUT_DOING: Mapping[str, Response | None] = {
    "drop_before": None,
    "error": _FAULT,
    "rate_limit": answer({"error": {"message": "Too many requests"}}, 429),
}
_AFTER_DOING: Mapping[str, Response | None] = {
    "drop_after": None,
    "error_after": _FAULT,
    "strange": answer(
        {"status": "success", "data": {"id": [5]}, "id": 5, "payment": {}, "amount": "x"}
    ),
    "garbage": Response(200, b"<html>\xff not what you asked for", "text/html"),
}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # the address is known: looking up its name can take seconds
    request_queue_size = 64
    sandbox: Sandbox

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that hung up first is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    # an answer is written in one piece, and is not held back for a second one
    wbufsize = -1
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: `GET /log` has it all."""

    def _handle(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST_BODY:
            self.close_connection = True
            return
        url = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, url.path, url.query, headers, self.rfile.read(length))
        try:
            self._write(self.server.sandbox.handle(request))
        except Hangup:
            self.close_connection = True

    def _write(self, response: Response) -> None:
        self.send_response(response.status)
        self.send_header("Content-Type", response.content_type)
        self.send_header("Content-Length", str(len(response.body)))
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(response.body)
        self.wfile.flush()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle  # noqa: N815 - the names that the library calls
