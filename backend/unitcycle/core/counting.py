"""The cache in Redis, which also counts."""

from functools import cached_property
from typing import Any

from django.core.cache.backends import redis


class CountingRedisCache(redis.RedisCache):
    """Django's, with a counter that takes one round trip instead of three."""

    def count(self, key: str, timeout: int) -> int:
        """Add one; the first one starts the counter, which is forgotten after `timeout` seconds."""
        name = self.make_and_validate_key(key)
        pipeline = self._client.pipeline(transaction=False)
        pipeline.set(name, 0, ex=timeout, nx=True)
        pipeline.incr(name)
        return int(pipeline.execute()[1])

    @cached_property
    def _client(self) -> Any:
        cache: Any = self._cache
        return cache.get_client(None, write=True)
