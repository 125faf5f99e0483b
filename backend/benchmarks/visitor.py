"""Requests as gunicorn makes them, without the network: the whole WSGI application answers."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import orjson
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils.module_loading import import_string

from benchmarks.data import EMAIL, ORGANIZATION, SECRET
from benchmarks.measure import WrongResult
from unitcycle.accounts.api.authentication import ORGANIZATION_SESSION_KEY
from unitcycle.accounts.models import User

Environ = dict[str, Any]


class Visitor:
    """Somebody who is signed in; `headers` say how."""

    def __init__(self, **headers: str) -> None:
        self._headers = headers
        self._application = get_wsgi_application()

    def get(self, address: str) -> bytes:
        """The body of a 200; anything else is a wrong result."""
        answered: list[str] = []

        def start_response(status: str, headers: Any, *rest: Any) -> Callable[[bytes], object]:
            answered.append(status)
            return answered.append  # type: ignore[return-value]

        response = self._application(self.environ(address), start_response)
        try:
            body = b"".join(response)
        finally:
            response.close()
        if answered != ["200 OK"]:
            raise WrongResult(f"GET {address} answers {answered[0]}: {body[:300]!r}")
        return body

    def json(self, address: str) -> Any:
        return orjson.loads(self.get(address))

    def statements(self, address: str) -> list[str]:
        """The SQL of one request on both connections, BEGIN and COMMIT left out."""
        with (
            CaptureQueriesContext(connections["default"]) as walled,
            CaptureQueriesContext(connections["owner"]) as owner,
        ):
            self.get(address)
        found = [query["sql"] for query in (*owner, *walled)]
        return [statement for statement in found if statement not in ("BEGIN", "COMMIT")]

    def environ(self, address: str) -> Environ:
        path, _, query = address.partition("?")
        return {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ACCEPT": "application/json",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
            "wsgi.version": (1, 0),
            **self._headers,
        }

    def request(self, address: str) -> WSGIRequest:
        """The request for a side that has no Django around it: sign-in still wants to see one."""
        return WSGIRequest(self.environ(address))


def with_key() -> Visitor:
    return Visitor(HTTP_AUTHORIZATION=f"Bearer {SECRET}")


@contextmanager
def with_session() -> Iterator[Visitor]:
    """The web app's way in; the session is forgotten at the end, in Redis too."""
    user = User.objects.get(email=EMAIL)
    session: SessionBase = import_string(f"{settings.SESSION_ENGINE}.SessionStore")()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session[ORGANIZATION_SESSION_KEY] = str(ORGANIZATION)
    session.create()
    try:
        yield Visitor(HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}={session.session_key}")
    finally:
        session.delete()
