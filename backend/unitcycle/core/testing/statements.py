"""Counts what a piece of code asks of the database."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.db import connections
from django.test.utils import CaptureQueriesContext

# Savepoints are a test's own: elsewhere they are transactions. Sessions are in Redis elsewhere.
_NOT_COUNTED = ("SAVEPOINT ", '"django_session"')


@contextmanager
def statements() -> Iterator[list[str]]:
    """The SQL statements of the block, of both connections; filled when the block ends."""
    found: list[str] = []
    with ExitStack() as stack:
        captured = [
            stack.enter_context(CaptureQueriesContext(connections[alias]))
            for alias in ("owner", "default")
        ]
        yield found
    for queries in captured:
        found += [
            query["sql"]
            for query in queries.captured_queries
            if not any(word in query["sql"] for word in _NOT_COUNTED)
        ]
