"""One POST to a customer's server: pinned to an address that was judged, followed nowhere, ended in time."""

import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import Timer

from unitcycle.integrations.webhooks.addresses import Target, public_address, target_of

CONNECT_SECONDS = 5.0
# for the whole exchange, however slowly the other side drips
ALL_SECONDS = 15.0
_READ_AT_MOST = 4096


class Unanswered(Exception):
    """There is no answer. The text says why; whether the call arrived is not known."""


@dataclass(frozen=True)
class Reply:
    status: int
    text: str = field(repr=False)  # the beginning, as far as it is text


class _Pinned(HTTPConnection):
    """Speaks as if to the host, and is connected to the given address."""

    def __init__(self, target: Target, address: str) -> None:
        super().__init__(target.host, target.port, timeout=CONNECT_SECONDS)
        self.target, self.address = target, address
        if target.scheme == "https":
            self.default_port = 443  # which is then left out of the Host header

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.target.port), CONNECT_SECONDS)
        if self.target.scheme == "https":
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.target.host)
        self.sock.settimeout(ALL_SECONDS)


def post(url: str, body: bytes, headers: Mapping[str, str], *, may_be_local: bool) -> Reply:
    """Raises BadTarget for what is not called, Unanswered for what does not answer.

    A redirect is an answer like any other. No proxy of the environment is used.
    """
    target = target_of(url, may_be_local=may_be_local)
    address = public_address(target, may_be_local=may_be_local, patience=CONNECT_SECONDS)
    connection = _Pinned(target, address)
    end = Timer(ALL_SECONDS, _cut, [connection])
    end.daemon = True
    end.start()
    try:
        connection.request("POST", target.path, body, dict(headers))
        response = connection.getresponse()
        return Reply(response.status, _as_text(_beginning(response)))
    except ssl.SSLError as error:
        raise Unanswered(f"No safe connection: {error.reason or 'TLS failed'}.") from None
    except TimeoutError:
        raise Unanswered("It took too long to answer.") from None
    except (OSError, HTTPException, ValueError) as error:
        raise Unanswered(f"No answer: {type(error).__name__}.") from None
    finally:
        end.cancel()
        connection.close()


def _cut(connection: HTTPConnection) -> None:
    """Ends whatever the socket waits for."""
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _beginning(response: object) -> bytes:
    """The status is what counts: an answer that breaks off after it is one."""
    try:
        read: bytes = response.read(_READ_AT_MOST)  # type: ignore[attr-defined]
    except (OSError, HTTPException):
        return b""
    return read


def _as_text(content: bytes) -> str:
    """What may be stored and shown: no control characters, which PostgreSQL and terminals refuse."""
    text = content.decode("utf-8", "replace")
    return "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")
