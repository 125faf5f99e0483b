"""JSON over HTTP for the providers without an SDK worth having. A lost answer is never called a failure."""

import json
import logging
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import httpx

from unitcycle.integrations.payments.adapter import CallFailed
from unitcycle.integrations.payments.errors import ErrorType, Failure

# one line per call is for the log of whoever looks for it
logging.getLogger("httpx").setLevel(logging.WARNING)

LARGEST_ANSWER = 4 * 1024 * 1024


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """The system of certificates, read once: it costs more than most calls."""
    return httpx.create_ssl_context()


@dataclass(frozen=True)
class Answer:
    status: int
    content: bytes
    encoding: str = "utf-8"

    @property
    def data(self) -> dict[str, Any]:
        """The JSON object, numbers as Decimal; empty for anything else."""
        read = self.json
        return read if isinstance(read, dict) else {}

    @property
    def json(self) -> Any:
        """Whatever JSON value it is; None for what is no JSON."""
        try:
            return json.loads(self.content.decode(self.encoding), parse_float=Decimal)
        except (ValueError, RecursionError):
            return None


class HttpClient:
    """Speaks to one provider. Follows no redirect, reads no endless answer, tries once."""

    def __init__(
        self, base_url: str, *, headers: Mapping[str, str] | None = None, timeout: float
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._timeout = timeout
        self._client = httpx.Client(headers=dict(headers or {}), timeout=timeout, verify=_trust())

    def send(self, method: str, path: str, **options: Any) -> Answer:
        """Raises CallFailed, not certain: whether the request arrived cannot be known."""
        # the client's own limit starts anew with each piece of an answer
        end = time.monotonic() + 2 * self._timeout
        try:
            with self._client.stream(method, self._base_url + path, **options) as response:
                content = b""
                for chunk in response.iter_bytes():
                    content += chunk
                    if len(content) > LARGEST_ANSWER:
                        raise unknown(ErrorType.PROVIDER_ERROR, "The answer has no end.")
                    if time.monotonic() > end:
                        raise timed_out()
                return Answer(response.status_code, content)
        except httpx.TimeoutException:
            raise timed_out() from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise not_reached() from None


def unknown(kind: ErrorType, text: str, code: str = "") -> CallFailed:
    return CallFailed(Failure(kind, text, code), certain=False)


def timed_out() -> CallFailed:
    return unknown(ErrorType.TIMEOUT_ERROR, "The provider did not answer in time.")


def not_reached() -> CallFailed:
    return unknown(ErrorType.NETWORK_ERROR, "The provider could not be reached, or hung up.")


def provider_fault(status: int) -> CallFailed:
    return unknown(
        ErrorType.PROVIDER_ERROR, f"The provider answered with an error ({status}).", str(status)
    )


def not_sent(failure: Failure) -> CallFailed:
    """The provider turned the request away, so nothing has happened there."""
    return CallFailed(failure, certain=True)


def absent(failure: Failure) -> CallFailed:
    return CallFailed(failure, certain=True, absent=True)
