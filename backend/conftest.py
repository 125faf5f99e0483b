"""Fixtures of every test: the wall is up, and a test works inside one organisation."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from hypothesis import HealthCheck
from hypothesis import settings as properties

from unitcycle.core import testing
from unitcycle.core.organizations import organization_context

# a property holds on a busy machine, too: how long an example takes is no fault of it
properties.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
properties.load_profile("any machine")

_DATABASE_FIXTURES = {"db", "transactional_db"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever uses the database may use both connections: the wall's and the door's."""
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        marker = item.get_closest_marker("django_db")
        if marker is None and not names & _DATABASE_FIXTURES:
            continue
        options = {**(marker.kwargs if marker else {}), "databases": ["default", "owner"]}
        item.add_marker(pytest.mark.django_db(**options), append=False)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Once the tables exist, `default` works as the application role."""
    testing.lower_roles = True
    with django_db_blocker.unblock():
        connections.close_all()


@pytest.fixture
def organization(db: None) -> Iterator[Any]:
    """An organisation, entered: what the test writes and reads is its own."""
    from unitcycle.accounts.tests.factories import make_organization  # noqa: PLC0415

    made = make_organization()
    with organization_context(made.pk):
        yield made


@pytest.fixture
def committed(transactional_db: None) -> Iterator[Any]:
    """An organisation that other connections see."""
    from unitcycle.accounts.tests.factories import make_organization  # noqa: PLC0415

    made = make_organization()
    with organization_context(made.pk):
        yield made
