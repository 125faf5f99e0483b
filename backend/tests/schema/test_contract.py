"""Both versions of the API keep to their description, whatever is sent: schemathesis with all its checks."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.running import Integrator, Person
from tests.schema.described import Operation, description_of, operations_of
from tests.schema.fuzzing import (
    COVERAGE,
    WITHOUT_COVERAGE,
    Fuzzing,
    Known,
    Outcome,
    together,
)
from tests.schema.ids import (
    add_proposals,
    add_webhook,
    ids_of_paths,
    ids_of_relations,
    put_something_everywhere,
)

pytestmark = pytest.mark.server

VERSIONS = ("v1", "v2")
# Both versions are the same views: every boundary of every field is tried in one of them, by two at once.
COVERED = "v2"
SHARES = (0, 1)
# Fuzzed with a session only: an API key that ends itself, or its owner, proves nothing more.
DANGEROUS_TO_A_KEY = {"api_keys_destroy", "members_partial_update", "members_destroy"}
WHERE_THEIR_IDS_ARE = {
    "agent_proposals_list",
    "api_keys_list",
    "members_list",
    "webhook_endpoints_list",
    "webhook_deliveries_list",
}
# Succeeds only with what no list tells: a letter's secret, one's own organisation, a provider's key, a message that
# somebody was sent. The app's own tests have those.
TAKES_INSIDE_KNOWLEDGE = {
    "invitations_accept",
    "invitations_preview",
    "session_switch",
    "webhooks_messaging_twilio_status",
    "webhooks_messaging_twilio_inbound",
    "webhooks_messaging_sendgrid_events",
    "notification_messages_retrieve",
    "inbox_mark_read",
    "webhooks_payments",
    "payments_webhooks_paystack",
    "payments_webhooks_flutterwave",
    # no provider has called, and nobody has disputed anything
    "payment_webhooks_retrieve",
    "payment_webhooks_replay",
    "payment_disputes_retrieve",
    # nor has a provider taken another amount than was asked for
    "payments_accept",
    # nobody guesses the keys of a provider
    "payment_gateways_create",
    "payment_gateways_partial_update",
    # a tenant's link
    "renewal_offers_show",
    "renewal_offers_accept",
    "renewal_offers_decline",
    "payment_plans_show",
    "payment_plans_accept",
    "payment_plans_decline",
    # no key moves coins, and there are none to move before the chain was looked at
    "bitcoin_transfers_create",
    "bitcoin_transfers_retrieve",
    "bitcoin_transfers_approve",
    "bitcoin_transfers_take_out",
    "bitcoin_transfers_complete",
    "bitcoin_transfers_cancel",
}


@pytest.fixture(scope="module")
def operations(address: str) -> dict[str, list[Operation]]:
    return {version: list(operations_of(description_of(address, version))) for version in VERSIONS}


@pytest.fixture(scope="module")
def identities(key: str, neighbours_key: str) -> dict[str, dict[str, str]]:
    return {
        "own key": {"Authorization": f"Bearer {key}"},
        "neighbour's key": {"Authorization": f"Bearer {neighbours_key}"},
    }


@pytest.fixture(scope="module")
def by_key(
    address: str,
    operations: dict[str, list[Operation]],
    identities: dict[str, dict[str, str]],
    owner: Person,
    integrator: Integrator,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Fuzzing]]:
    """Both versions at once: one waits for the server while the other thinks."""
    folder = tmp_path_factory.mktemp("fuzzing")
    add_webhook(owner)
    put_something_everywhere(integrator)
    fields = ids_of_relations(integrator)
    runs = {}
    for version in VERSIONS:
        chosen = _for_a_key(operations[version])
        known = Known(ids_of_paths(integrator, chosen), fields)
        place = folder / version
        runs[version] = Fuzzing(
            address, version, chosen, identities, place, known, WITHOUT_COVERAGE
        )
    yield runs
    _end(runs)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_program_with_a_key(version: str, by_key: dict[str, Fuzzing]):
    outcome = by_key[version].outcome()

    assert outcome.passed, outcome.output


@pytest.fixture(scope="module")
def shares(
    address: str,
    operations: dict[str, list[Operation]],
    identities: dict[str, dict[str, str]],
    integrator: Integrator,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[int, Fuzzing]]:
    """Every other operation each. The ids are those of now: what came before has removed some rows."""
    folder = tmp_path_factory.mktemp("covering")
    fields = ids_of_relations(integrator)
    runs = {}
    for share in SHARES:
        chosen = _for_a_key(operations[COVERED])[share :: len(SHARES)]
        known = Known(ids_of_paths(integrator, chosen), fields)
        place = folder / str(share)
        runs[share] = Fuzzing(address, COVERED, chosen, identities, place, known, COVERAGE)
    yield runs
    _end(runs)


@pytest.mark.parametrize("share", SHARES)
def test_every_boundary_of_every_field(share: int, shares: dict[int, Fuzzing]):
    outcome = shares[share].outcome()

    assert outcome.passed, outcome.output


def test_most_of_it_was_answered(
    operations: dict[str, list[Operation]],
    by_key: dict[str, Fuzzing],
    shares: dict[int, Fuzzing],
):
    """What one version was asked with luck, the other one need not be: both are the same views."""
    runs = [*by_key.values(), *shares.values()]

    _require_that_most_was_reached(
        together(run.outcome() for run in runs), _for_a_key(operations[COVERED])
    )


def test_both_versions_have_the_same_operations(operations: dict[str, list[Operation]]):
    first, second = ({one.versionless for one in operations[version]} for version in VERSIONS)

    assert first == second


@pytest.fixture(scope="module")
def by_session(
    address: str,
    operations: dict[str, list[Operation]],
    owner: Person,
    neighbour: Person,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Fuzzing]]:
    """Both versions at once, each in a company of its own: who is fuzzed may lose the rights they began with."""
    folder = tmp_path_factory.mktemp("fuzzing")
    runs = {}
    for version, person in zip(VERSIONS, (owner, neighbour), strict=True):
        add_webhook(person)
        add_proposals(person)
        cookies = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
        token = person.cookies["csrftoken"]
        headers = {"Cookie": cookies, "X-CSRFToken": token, "Origin": address}
        chosen = _for_a_person(operations[version])
        runs[version] = Fuzzing(address, version, chosen, {"owner": headers}, folder / version)
    yield runs
    _end(runs)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_person_with_a_session(
    version: str, operations: dict[str, list[Operation]], by_session: dict[str, Fuzzing]
):
    outcome = by_session[version].outcome()

    assert outcome.passed, outcome.output
    _require_that_most_was_reached(outcome, _for_a_person(operations[version]))


def test_operations_are_named_once(operations: dict[str, list[Operation]]):
    for described in operations.values():
        ids = [operation.id for operation in described]
        assert len(ids) == len(set(ids)) > 60


def _end(runs: Mapping[Any, Fuzzing]) -> None:
    for run in runs.values():
        run.end()


def _for_a_key(operations: list[Operation]) -> list[Operation]:
    return [
        operation
        for operation in operations
        if not operation.is_for_people_only and operation.id not in DANGEROUS_TO_A_KEY
    ]


def _for_a_person(operations: list[Operation]) -> list[Operation]:
    chosen = DANGEROUS_TO_A_KEY | WHERE_THEIR_IDS_ARE
    return [
        operation
        for operation in operations
        if operation.is_for_people_only or operation.id in chosen
    ]


def _require_that_most_was_reached(outcome: Outcome, operations: list[Operation]) -> None:
    """Every read was answered. A write has reasons to refuse what chance sends, but most were done, too."""
    reachable = [
        operation for operation in operations if operation.id not in TAKES_INSIDE_KNOWLEDGE
    ]
    reads = [operation for operation in reachable if operation.method == "get"]
    writes = [operation for operation in reachable if operation.method != "get"]
    assert outcome.never_succeeded(reads) == []
    refused = outcome.never_succeeded(writes)
    assert len(refused) <= len(writes) / 3, refused
