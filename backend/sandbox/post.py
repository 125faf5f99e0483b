"""Delivers webhooks to whoever subscribed: in order or not, once or often, signed or forged."""

import queue
import threading
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sandbox.twins.base import Event, Letter, Twin

FORGERIES = ("body", "signature", "secret", "unsigned")


@dataclass
class Subscription:
    """`order`: "kept" or "reversed" (each event before the one that came first, as far as both wait)."""

    url: str
    times: int = 1
    order: str = "kept"
    forge: str = ""


class Postman:
    def __init__(self) -> None:
        self.subscriptions: dict[str, list[Subscription]] = {}
        self.sent: deque[dict[str, Any]] = deque(maxlen=1000)
        self._bag: queue.Queue[tuple[str, Letter] | None] = queue.Queue()
        self._thread: threading.Thread | None = None

    def subscribe(self, twin: str, subscription: Subscription) -> None:
        """One for each address; a new one for the same address takes its place."""
        others = [one for one in self.subscriptions.get(twin, []) if one.url != subscription.url]
        self.subscriptions[twin] = [*others, subscription]

    def deliver(self, twin: Twin, events: Iterable[Event]) -> None:
        """Put events into the bag, for everybody who subscribed to this twin."""
        news = list(events)
        for subscription in self.subscriptions.get(twin.name, []):
            for event in reversed(news) if subscription.order == "reversed" else news:
                for _ in range(subscription.times):
                    self._bag.put((subscription.url, forged(twin, event.body, subscription.forge)))
            self._begin()

    def post(self, url: str, letter: Letter) -> int:
        """Deliver one letter now; the status it was answered with, 0 for none. Raises ValueError for a strange URL."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise ValueError("a webhook goes to http or https")
        request = urllib.request.Request(url, letter.body, dict(letter.headers), method="POST")
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                status = int(response.status)
        except urllib.error.HTTPError as error:
            status = error.code
        except OSError:
            status = 0
        self.sent.append({"url": url, "status": status, "bytes": len(letter.body)})
        return status

    def forget(self) -> None:
        self.subscriptions.clear()
        self.sent.clear()

    def stop(self) -> None:
        self._bag.put(None)

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._walk, name="postman", daemon=True)
            self._thread.start()

    def _walk(self) -> None:
        while (item := self._bag.get()) is not None:
            self.post(*item)


def forged(twin: Twin, body: bytes, how: str = "") -> Letter:
    """A letter as the provider would send it, or one that must not be believed. Raises ValueError."""
    if how and how not in FORGERIES:
        raise ValueError(f"unknown: {how}; known: {', '.join(FORGERIES)}")
    if how == "secret":
        return twin.sign(body, "another-secret-altogether")
    letter = twin.sign(body)
    return twin.spoil(letter, how) if how else letter
