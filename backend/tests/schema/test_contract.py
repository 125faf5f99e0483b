"""Both versions of the API keep to their description, whatever is sent: schemathesis with all its checks."""

from pathlib import Path

import pytest

from tests.running import Person
from tests.schema.described import Operation, description_of, operations_of
from tests.schema.fuzzing import fuzz

pytestmark = pytest.mark.server

VERSIONS = ("v1", "v2")
# Fuzzed with a session only: an API key that ends itself, or its owner, proves nothing more.
DANGEROUS_TO_A_KEY = {"api_keys_destroy", "members_partial_update", "members_destroy"}
WHERE_THEIR_IDS_ARE = {"api_keys_list", "members_list"}
# Needs a secret that only a letter carries; test_bad_input and the app's own tests accept one.
NEEDS_A_LETTER = {"invitations_accept", "invitations_preview"}


def _operations(address: str, version: str) -> list[Operation]:
    return list(operations_of(description_of(address, version)))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_program_with_a_key(
    version: str, address: str, key: str, neighbours_key: str, tmp_path: Path
):
    identities = {
        "own key": {"Authorization": f"Bearer {key}"},
        "neighbour's key": {"Authorization": f"Bearer {neighbours_key}"},
    }
    chosen = [
        operation
        for operation in _operations(address, version)
        if not operation.is_for_people_only and operation.id not in DANGEROUS_TO_A_KEY
    ]

    outcome = fuzz(address, version, chosen, identities, tmp_path)

    assert outcome.passed, outcome.output
    reachable = [operation for operation in chosen if operation.id not in NEEDS_A_LETTER]
    assert outcome.never_succeeded(reachable) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_a_person_with_a_session(version: str, address: str, owner: Person, tmp_path: Path):
    cookies = "; ".join(f"{name}={value}" for name, value in owner.cookies.items())
    headers = {"Cookie": cookies, "X-CSRFToken": owner.cookies["csrftoken"], "Origin": address}
    chosen = [
        operation
        for operation in _operations(address, version)
        if operation.is_for_people_only or operation.id in DANGEROUS_TO_A_KEY | WHERE_THEIR_IDS_ARE
    ]

    outcome = fuzz(address, version, chosen, {"owner": headers}, tmp_path)

    assert outcome.passed, outcome.output
    assert outcome.never_succeeded(chosen) == []


def test_operations_are_named_once(address: str):
    for version in VERSIONS:
        ids = [operation.id for operation in _operations(address, version)]
        assert len(ids) == len(set(ids)) > 60
