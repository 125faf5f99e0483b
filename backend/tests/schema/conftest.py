"""Two companies' keys and sessions at the running application."""

from collections.abc import Iterator

import pytest

from tests.running import Integrator, Person, base_url

# These take away keys and roles, so whoever needs them comes before.
LAST = "test_a_person_with_a_session"
SMALL, LARGE = "owner@saltmarsh.example", "owner@meridian.example"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: LAST in item.name)


@pytest.fixture(scope="session")
def address() -> str:
    return base_url()


@pytest.fixture(scope="session")
def owner() -> Iterator[Person]:
    """The owner of the small company, by session."""
    person = Person(SMALL)
    yield person
    person.close()


@pytest.fixture(scope="session")
def neighbour() -> Iterator[Person]:
    """The owner of the large company."""
    person = Person(LARGE)
    yield person
    person.close()


# A key of its own for each file: fuzzing as a person ends keys.
@pytest.fixture(scope="module")
def key(owner: Person) -> str:
    return owner.make_key("Schema tests", owner.all_scopes())


@pytest.fixture(scope="module")
def neighbours_key(neighbour: Person) -> str:
    return neighbour.make_key("Schema tests next door", neighbour.all_scopes())


@pytest.fixture(scope="module")
def integrator(key: str) -> Iterator[Integrator]:
    with Integrator(key) as client:
        yield client
