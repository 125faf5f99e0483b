import pytest
from django.core.cache import cache

from unitcycle.webhooks.tests.factories import receiving


@pytest.fixture
def receiver(settings):
    """A server on this machine, which may be called here."""
    settings.WEBHOOKS_MAY_BE_LOCAL = True
    with receiving() as made:
        yield made


@pytest.fixture(autouse=True)
def _no_turns():
    """Rests of other tests' servers: ids are new each time, the cache is not."""
    yield
    cache.clear()
