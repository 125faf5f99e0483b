"""How many requests somebody may send in a minute."""

import logging
import time
from hashlib import blake2b
from typing import Any, ClassVar

from django.conf import settings
from django.core.cache import cache, caches
from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from unitcycle.core.counting import CountingRedisCache

logger = logging.getLogger(__name__)

WINDOW_SECONDS = 60


class Budget(BaseThrottle):
    """A number of requests per minute for whoever `payer` names; the rest is answered 429 with Retry-After.

    Counts in fixed minutes by an atomic increment: two processes cannot both see the last free place.
    """

    name: ClassVar[str]
    _wait: float | None = None

    def payer(self, request: Request) -> str | None:
        """Whose budget it is; None is not counted here."""
        raise NotImplementedError

    def allow_request(self, request: Request, view: Any) -> bool:
        payer = self.payer(request)
        limit = settings.REQUESTS_PER_MINUTE[self.name]
        if payer is None or not limit:
            return True
        now = time.time()
        window = int(now // WINDOW_SECONDS)
        if _counted(f"budget:{self.name}:{_short(payer)}:{window}") <= limit:
            return True
        self._wait = (window + 1) * WINDOW_SECONDS - now
        return False

    def wait(self) -> float | None:
        return self._wait


def _counted(key: str) -> int:
    try:
        if isinstance(caches["default"], CountingRedisCache):
            return caches["default"].count(key, timeout=2 * WINDOW_SECONDS)
        cache.add(key, 0, timeout=2 * WINDOW_SECONDS)
        return int(cache.incr(key))
    except Exception:  # a cache that is away must not take the API with it; /health/ready tells
        logger.exception("A request was not counted")
        return 0


def _short(payer: str) -> str:
    return blake2b(payer.encode(), digest_size=16).hexdigest()


def address_of(request: HttpRequest) -> str:
    """The client's address.

    `X-Forwarded-For` is believed only as far as our own proxies wrote it: whatever a client puts in front of
    that does not change who it is.
    """
    own: str = request.META.get("REMOTE_ADDR", "")
    trusted = settings.TRUSTED_PROXY_COUNT
    if not trusted:
        return own
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    return hops[-trusted] if len(hops) >= trusted and hops[-trusted] else own
