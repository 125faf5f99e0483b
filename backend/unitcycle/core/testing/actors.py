"""Two at once: held open by real transactions on connections of their own."""

import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from django.db import connection, connections, transaction

from unitcycle.core.organizations import organization_context

PATIENCE = 60.0


class Actor:
    """Does something in a transaction of its own and, if asked, keeps it open until released."""

    def __init__(self, organization: Any, act: Callable[[], Any], *, hold: bool = False) -> None:
        self.result: Any = None
        self.refusal: Exception | None = None
        self.acted, self._release = Event(), Event()
        self.backend = 0
        if not hold:
            self._release.set()
        self._thread = Thread(target=self._run, args=(organization, act), daemon=True)
        self._thread.start()

    def _run(self, organization: Any, act: Callable[[], Any]) -> None:
        try:
            with organization_context(organization.pk), transaction.atomic():
                self.backend = connection.connection.info.backend_pid
                self.result = act()
                self.acted.set()
                assert self._release.wait(PATIENCE)
        except Exception as refusal:
            self.refusal = refusal
        finally:
            self.acted.set()
            connections.close_all()

    def finish(self) -> None:
        self._release.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


def wait_until_blocked(actor: Actor) -> None:
    """The other connection really stands at a lock: without it the test would prove nothing."""
    wait_until(lambda: bool(actor.backend) and _waits_for_lock(actor.backend))


def _waits_for_lock(backend: int) -> bool:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT cardinality(pg_blocking_pids(%s)) > 0", [backend])
        return bool(cursor.fetchone()[0])


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def race(organization: Any, first: Callable[[], Any], second: Callable[[], Any]) -> list[Actor]:
    """The second starts while the first one's transaction is open, and has to wait for it."""
    one = Actor(organization, first, hold=True)
    assert one.acted.wait(PATIENCE)
    two = Actor(organization, second)
    wait_until_blocked(two)
    one.finish()
    two.finish()
    return [one, two]
