from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_counted_yet() -> Iterator[None]:
    """Limits count in the cache: one test's wrong passwords are not the next one's."""
    cache.clear()
    yield
    cache.clear()
