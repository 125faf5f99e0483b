"""Budgets of requests, and whose address counts."""

from threading import Thread

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from unitcycle.core.api import throttles
from unitcycle.core.api.throttles import Budget, address_of


class ByName(Budget):
    name = "public"

    def payer(self, request):
        return request


@pytest.fixture(autouse=True)
def limit(settings):
    cache.clear()
    settings.REQUESTS_PER_MINUTE = {"public": 5}
    yield settings
    cache.clear()


@pytest.fixture
def at(monkeypatch):
    """Sets the clock of the budgets."""

    def set_to(moment):
        monkeypatch.setattr(throttles.time, "time", lambda: moment)

    set_to(6_000.0)
    return set_to


def ask(payer, times=1):
    return [ByName().allow_request(payer, None) for _ in range(times)]


def test_a_budget_is_spent_and_is_full_again_the_next_minute(at):
    assert ask("a", 7) == [True] * 5 + [False] * 2

    at(6_059.9)
    assert ask("a") == [False]
    at(6_060.0)
    assert ask("a") == [True]


def test_it_says_how_long_to_wait(at):
    at(6_045.0)
    ask("a", 5)
    budget = ByName()

    assert budget.allow_request("a", None) is False
    assert budget.wait() == pytest.approx(15)


def test_everybody_has_their_own(at):
    ask("a", 9)

    assert ask("b") == [True]


def test_who_is_nobody_pays_nothing(at):
    assert ask(None, 20) == [True] * 20


def test_no_limit_is_zero(at, limit):
    limit.REQUESTS_PER_MINUTE = {"public": 0}

    assert ask("a", 20) == [True] * 20


def test_many_at_once_do_not_share_the_last_place(at):
    allowed = []
    threads = [Thread(target=lambda: allowed.extend(ask("a", 5))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(allowed) == 5


def test_a_cache_that_is_away_lets_people_work(at, monkeypatch, caplog):
    class Away:
        def add(self, *args, **kwargs):
            raise ConnectionError("no redis")

    monkeypatch.setattr(throttles, "cache", Away())

    assert ask("a", 9) == [True] * 9
    assert "not counted" in caplog.text


def test_nobodys_name_is_kept_in_the_cache(at):
    ask("person@example.com")

    assert "person@example.com" not in str(cache._cache)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, None, "10.0.0.9"),
        (0, "1.1.1.1", "10.0.0.9"),
        (1, "1.1.1.1", "1.1.1.1"),
        (1, "9.9.9.9, 1.1.1.1", "1.1.1.1"),
        (2, "9.9.9.9, 1.1.1.1, 10.0.0.8", "1.1.1.1"),
        (2, "1.1.1.1", "10.0.0.9"),
        (1, "", "10.0.0.9"),
        (1, None, "10.0.0.9"),
    ],
)
def test_an_address_is_believed_as_far_as_our_own_proxies_wrote_it(
    limit, proxies, forwarded, expected
):
    limit.TRUSTED_PROXY_COUNT = proxies
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR="10.0.0.9")

    assert address_of(request) == expected
