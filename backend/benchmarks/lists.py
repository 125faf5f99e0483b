"""Lists as the API answers them, against the best bare query for the same page.

Our side is the whole WSGI application with its middleware; the bare side signs in by the same code, then asks one
statement as the application's role inside the same organisation, and writes the same JSON. Neither has a network.
"""

from collections.abc import Iterator
from contextlib import closing
from statistics import median
from typing import Any

import orjson
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import connections
from psycopg import Connection
from psycopg.rows import dict_row
from rest_framework.request import Request

from benchmarks import data
from benchmarks.measure import (
    Figure,
    Side,
    alternating,
    at_least,
    at_most,
    interleaved,
    require_same,
    timed,
)
from benchmarks.naive import naive_lease_list
from benchmarks.raw_lists import LEASES, OTHERS, RawList
from benchmarks.scratch import raw, scratch_databases, use
from benchmarks.visitor import Visitor, with_key, with_session
from unitcycle.accounts.api.authentication import ApiKeySignIn, SessionSignIn
from unitcycle.core import clock
from unitcycle.core.api.cursors import Edge
from unitcycle.core.organizations import SETTING, no_organization

SMALL, LARGE = 4_353, 1_000_000
ROUNDS, CALLS = 11, 30
PAGE = 50
DEEP = 10_000  # pages


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        small = scratch.copy_of(schema, "small")
        data.add_portfolio(small, units=SMALL, others=500)
        large = scratch.copy_of(schema, "large")
        data.add_portfolio(large, units=LARGE, others=2_000)
        use(small)
        yield from _leases_against_sql(small, SMALL)
        yield _against_naive()
        use(large)
        yield from _leases_against_sql(large, LARGE)
        for other in OTHERS:
            yield _against_sql(large, other, with_key(), "key", LARGE)
        yield from _depth()
        yield _size(small, large)


def _leases_against_sql(database: str, leases: int) -> Iterator[Figure]:
    yield _statements(leases)
    yield _against_sql(database, LEASES, with_key(), "key", leases)
    with with_session() as visitor:
        yield _against_sql(database, LEASES, visitor, "session", leases)


def _statements(leases: int) -> Figure:
    """The first page, a later one and the largest: as many statements each."""
    pages = (
        "",
        "?page=3",
        "?page=1&page_size=200",
        "?lease_status=active&ordering=-lease_end_date",
    )
    visitor = with_key()
    visitor.get(LEASES.path)  # once a minute a key's use is noted
    counts = [len(visitor.statements(LEASES.path + page)) for page in pages]
    return Figure(
        f"Statements for a page of leases, of {leases:,}",
        "≤ 4",
        " ".join(str(count) for count in counts),
        max(counts) <= 4,
        {"pages": pages},
    )


def _against_sql(
    database: str, what: RawList, visitor: Visitor, signed_in_by: str, leases: int
) -> Figure:
    with closing(raw(database, row_factory=dict_row)) as connection:
        bare = Bare(connection, what, visitor)
        require_same(visitor.json(what.path), orjson.loads(bare.answer()), f"lists of {what.name}")
        rounds = alternating(
            ROUNDS, CALLS, {"api": lambda: visitor.get(what.path), "sql": bare.answer}
        )
        require_same(visitor.json(what.path), orjson.loads(bare.answer()), f"lists of {what.name}")
    return at_most(
        f"List of {what.name} by {signed_in_by}, with {leases:,} leases: API over SQL",
        what.limit,
        rounds.ratio("api", "sql"),
        **rounds.details(),
    )


class Bare:
    """The other side: sign-in, one statement, orjson."""

    def __init__(self, connection: Connection[Any], what: RawList, visitor: Visitor) -> None:
        self._connection = connection
        self._what = what
        self._visitor = visitor
        self._session = SessionMiddleware(_no_view)

    def answer(self) -> bytes:
        with no_organization(), self._connection.transaction():
            self._sign_in()
            organization = data.ORGANIZATION
            self._connection.execute(
                f"SELECT set_config('{SETTING}', %s, true)", [str(organization)]
            )
            rows = self._connection.execute(
                self._what.sql, {"organization": organization, "today": clock.today("UTC")}
            ).fetchall()
        count = rows[0]["count"] if rows else 0
        for row in rows:
            del row["count"]
        after = f"http://127.0.0.1:8000{self._what.path}?page=2" if len(rows) > PAGE else None
        answer = {"count": count, "next": after, "previous": None, "results": rows[:PAGE]}
        return orjson.dumps(answer, option=orjson.OPT_UTC_Z)

    def _sign_in(self) -> None:
        http_request = self._visitor.request(self._what.path)
        self._session.process_request(http_request)
        request = Request(http_request, authenticators=[ApiKeySignIn(), SessionSignIn()])
        assert request.auth.may("leases", "view")


def _no_view(request: Any) -> Any:
    raise AssertionError("The middleware is asked for the session alone.")


def _against_naive() -> Figure:
    """The list as it is written without a thought: objects, a query for each name, an exact count."""
    visitor = with_key()
    naive = naive_lease_list(visitor)
    require_same(visitor.json(LEASES.path), orjson.loads(naive()), "lists of leases")
    rounds = alternating(ROUNDS, 5, {"api": lambda: visitor.get(LEASES.path), "naive": naive})
    return at_least(
        "List of leases: a query for each name over ours",
        14,
        rounds.ratio("naive", "api"),
        **rounds.details(),
    )


def _depth() -> Iterator[Figure]:
    """Pages of v2 at the beginning, and ten thousand pages on."""
    visitor = with_key()
    path = "/api/v2/tenants/leases/"
    first = visitor.json(path)
    second = first["next"].removeprefix("http://127.0.0.1:8000")
    before = DEEP * PAGE
    deep = _page_after(path, before)
    numbers = [row["lease_number"] for row in visitor.json(deep)["results"]]
    wanted = [f"L-{number:07}" for number in range(before + 1, before + PAGE + 1)]
    require_same(numbers, wanted, f"the rows {DEEP:,} pages on")
    rounds = alternating(
        ROUNDS,
        CALLS,
        {
            "page 1": lambda: visitor.get(path),
            "page 2": lambda: visitor.get(second),
            "page 10,001": lambda: visitor.get(deep),
        },
    )
    for other in ("page 1", "page 2"):
        yield at_most(
            f"Cursor pages of v2: page 10,001 over {other}",
            1.2,
            rounds.ratio("page 10,001", other),
            **rounds.details(),
        )


def _page_after(path: str, place: int) -> str:
    """The address that `next` would have after so many rows; nobody follows ten thousand links for it."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT id FROM tenant_lease WHERE organization_id = %s AND lease_number = %s",
            [data.ORGANIZATION, f"L-{place:07}"],
        )
        edge = Edge([f"L-{place:07}", cursor.fetchone()[0]])
    return f"{path}?cursor={edge.encode(('lease_number', 'id'))}"


def _size(small: str, large: str) -> Figure:
    """The same page of a small and of a large table, each in its own database."""
    visitor = with_key()

    def median_in(database: str) -> Side:
        def measure() -> float:
            use(database)
            for _ in range(CALLS // 3):
                visitor.get(LEASES.path)
            return median(timed(lambda: visitor.get(LEASES.path)) for _ in range(CALLS))

        return measure

    rounds = interleaved(ROUNDS, {"small": median_in(small), "large": median_in(large)})
    return at_most(
        f"List of leases: with {LARGE:,} over with {SMALL:,}",
        1.2,
        rounds.ratio("large", "small"),
        **rounds.details(),
    )
