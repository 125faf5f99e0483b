"""The counter in Redis."""

from collections.abc import Iterator
from threading import Thread
from uuid import uuid4

import pytest
from django.conf import settings

from unitcycle.core.counting import CountingRedisCache


@pytest.fixture
def cache() -> Iterator[CountingRedisCache]:
    made = CountingRedisCache(settings.REDIS_URL, {"KEY_PREFIX": f"test-{uuid4().hex}"})
    yield made
    made.delete("requests")


def test_it_counts_from_one_and_forgets(cache: CountingRedisCache) -> None:
    assert [cache.count("requests", 60) for _ in range(3)] == [1, 2, 3]
    assert 0 < cache._client.ttl(cache.make_key("requests")) <= 60
    assert cache.get("requests") == 3


def test_nobody_is_forgotten_when_several_count_at_once(cache: CountingRedisCache) -> None:
    seen: list[int] = []

    def count() -> None:
        own = CountingRedisCache(settings.REDIS_URL, {"KEY_PREFIX": cache.key_prefix})
        seen.extend(own.count("requests", 60) for _ in range(25))

    threads = [Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seen) == list(range(1, 101))
