"""One request to a provider: with time-outs, never repeated, and with what is known when it fails."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from json import JSONDecodeError, loads
from typing import Any

import urllib3
from urllib3.exceptions import ConnectTimeoutError as ConnectTimeout
from urllib3.exceptions import HTTPError, NewConnectionError

from unitcycle.integrations.messaging.port import Answer, Outcome

_TIMEOUT = urllib3.Timeout(connect=5, read=15)
_LONGEST_ANSWER = 1024 * 1024
_pool = urllib3.PoolManager(retries=False, timeout=_TIMEOUT)


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    def json(self) -> dict[str, Any]:
        """The answer's object; empty when it is none, as an error page of a proxy."""
        try:
            found = loads(self.body)
        except (JSONDecodeError, UnicodeDecodeError):
            return {}
        return found if isinstance(found, dict) else {}


def ask(
    method: str, url: str, *, headers: Mapping[str, str], body: bytes | None = None
) -> Reply | Answer:
    """The reply, or an Answer that says whether the request can have arrived."""
    try:
        response = _pool.request(
            method, url, headers=headers, body=body, redirect=False, preload_content=False
        )
        content = response.read(_LONGEST_ANSWER, decode_content=True)
        response.release_conn()
    except (NewConnectionError, ConnectTimeout) as error:
        return Answer(Outcome.NOT_NOW, code=type(error).__name__, reason="It cannot be reached.")
    except (HTTPError, OSError) as error:
        return Answer(
            Outcome.UNKNOWN, code=type(error).__name__, reason="It was asked, and gave no answer."
        )
    return Reply(response.status, dict(response.headers), content or b"")


def judged(status: int, *, code: str, reason: str) -> Answer:
    """What a status other than success says about a message.

    429 and 503 are refusals before any work; after another 5xx the message may be on its way.
    """
    if status in (429, 503):
        outcome = Outcome.NOT_NOW
    elif status >= 500:
        outcome = Outcome.UNKNOWN
    else:
        outcome = Outcome.REFUSED
    return Answer(outcome, code=code or str(status), reason=reason)
