"""Keys for integrators: limited, expiring, revocable, shown once."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from unitcycle.accounts import keys, roles
from unitcycle.accounts.errors import ScopesNotYours
from unitcycle.accounts.models import ApiKey
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services import api_keys
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    sign_in,
    with_key,
)
from unitcycle.core.models import IdempotencyRecord
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside

URL = "/api/v1/api-keys/"
BODY = {"name": "Accounting", "scopes": ["jobs:view", "leases:view"]}


def test_a_key_is_shown_once_and_works(organization):
    client = client_as(Role.ADMIN)

    answer = client.post(URL, BODY)

    assert answer.status_code == 201
    secret = answer.json()["secret"]
    assert secret.startswith(answer.json()["prefix"])
    assert len(secret) >= 43
    assert with_key(secret).get("/api/v1/jobs/").status_code == 200
    assert with_key(secret).get("/api/v1/members/").status_code == 403
    listed = client.get(URL).json()["results"][0]
    assert "secret" not in listed
    assert listed["scopes"] == ["jobs:view", "leases:view"]
    key = ApiKey.objects.get()
    assert secret not in str(ApiKey.objects.values().get())
    assert key.secret_hash == keys.digest(secret)


def test_a_repeated_request_does_not_keep_the_secret(organization):
    client_as(Role.ADMIN).post(URL, BODY, headers={"idempotency-key": "once"})

    assert not IdempotencyRecord.objects.exists()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"scopes": []}, "scopes"),
        ({"scopes": ["leases:destroy"]}, "scopes"),
        ({"scopes": ["api_keys:create"]}, "scopes"),
        ({"scopes": "jobs:view"}, "scopes"),
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"expires_at": "2020-01-01T00:00:00Z"}, "expires_at"),
        ({"expires_at": "soon"}, "expires_at"),
    ],
)
def test_what_cannot_be_is_refused_by_field(organization, body, field):
    answer = client_as(Role.OWNER).post(URL, {**BODY, **body})

    assert answer.status_code == 400
    assert list(answer.json()) == [field]
    assert not ApiKey.objects.exists()


def test_a_key_gets_no_more_than_its_maker_has(organization):
    maker = make_member(Role.VIEWER)

    with pytest.raises(ScopesNotYours, match="leases:change"):
        api_keys.create_api_key(
            name="Sly",
            scopes=["leases:view", "leases:change"],
            created_by=maker,
            own_role=Role.VIEWER,
        )

    assert not ApiKey.objects.exists()


def test_a_key_decides_about_no_person_and_no_key(organization):
    offered = roles.scopes()

    for scope in ("members:change", "members:archive", "invitations:create", "api_keys:create"):
        assert scope not in offered
    _, secret = make_key(*offered, "api_keys:create", "members:change")
    assert with_key(secret).post(URL, BODY).status_code == 403
    assert ApiKey.objects.count() == 1


def test_the_scopes_on_offer_are_those_one_has(organization):
    rows = client_as(Role.ADMIN).get(f"{URL}scopes/").json()

    assert [row["scope"] for row in rows] == roles.scopes_of(Role.ADMIN)
    assert {"scope": "leases:view", "resource": "leases", "action": "view"} in rows


def test_a_revoked_key_is_refused_from_the_next_request(organization):
    key, secret = make_key("jobs:view")
    integrator = with_key(secret)
    assert integrator.get("/api/v1/jobs/").status_code == 200
    client = client_as(Role.ADMIN)

    assert client.delete(f"{URL}{key.pk}/").status_code == 204

    refused = integrator.get("/api/v1/jobs/")
    assert refused.status_code == 401
    assert "Bearer" in refused["WWW-Authenticate"]
    revoked_at = ApiKey.objects.get().revoked_at
    assert client.delete(f"{URL}{key.pk}/").status_code == 204
    assert ApiKey.objects.get().revoked_at == revoked_at
    assert client.get(f"{URL}?active=true").json()["count"] == 0
    assert client.get(f"{URL}?active=false").json()["count"] == 1


def test_an_expired_key_is_refused(organization):
    _, secret = make_key("jobs:view", expires_at=timezone.now() + timedelta(hours=1))
    assert with_key(secret).get("/api/v1/jobs/").status_code == 200

    ApiKey.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert with_key(secret).get("/api/v1/jobs/").status_code == 401


@pytest.mark.parametrize("given", ["uc_wrong", "", "uc_\xff", "x" * 5000])
def test_what_is_no_key_is_refused(organization, given):
    assert (
        with_key(given.encode("latin-1").decode("latin-1")).get("/api/v1/jobs/").status_code == 401
    )


def test_a_key_opens_its_own_organisation_only(organization):
    with organization_context(make_organization().pk):
        theirs, secret = make_key("jobs:view", "jobs:view_all")
    client = client_as(Role.OWNER)

    assert client.get(f"{URL}{theirs.pk}/").status_code == 404
    assert client.delete(f"{URL}{theirs.pk}/").status_code == 404
    assert with_key(secret).get("/api/v1/jobs/").status_code == 200


def test_its_last_use_is_noted_once_a_minute(organization):
    key, secret = make_key("jobs:view")
    integrator = with_key(secret)

    def used():
        return outside(ApiKey, Reason.API_KEY).get(pk=key.pk).last_used_at

    integrator.get("/api/v1/jobs/")
    first = used()
    assert first is not None
    integrator.get("/api/v1/jobs/")
    assert used() == first

    ApiKey.objects.update(last_used_at=first - timedelta(minutes=2))
    integrator.get("/api/v1/jobs/")
    assert used() >= first


@pytest.fixture
def one_minute():
    """The clock stands, so that no budget is full again between two requests."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.mark.usefixtures("one_minute")
def test_a_key_has_a_budget_and_says_when_it_is_full_again(organization, settings):
    settings.REQUESTS_PER_MINUTE = {**settings.REQUESTS_PER_MINUTE, "key": 3}
    _, busy = make_key("jobs:view")
    _, calm = make_key("jobs:view")

    answers = [with_key(busy).get("/api/v2/jobs/") for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert 1 <= int(answers[-1]["Retry-After"]) <= 61
    assert answers[-1].json()["code"] == "throttled"
    assert with_key(calm).get("/api/v2/jobs/").status_code == 200


@pytest.mark.usefixtures("one_minute")
def test_an_organisation_has_a_budget_that_is_not_its_neighbours(organization, settings):
    settings.REQUESTS_PER_MINUTE = {**settings.REQUESTS_PER_MINUTE, "organization": 2}
    client = client_as(Role.OWNER)
    with organization_context(make_organization().pk):
        neighbour = client_as(Role.OWNER)

    assert [client.get(URL).status_code for _ in range(3)] == [200, 200, 429]
    assert client_as(Role.VIEWER).get("/api/v1/jobs/").status_code == 429
    assert neighbour.get(URL).status_code == 200


def test_keys_are_searched_and_sorted(organization):
    make_key(name="Beta")
    make_key(name="Alpha")
    client = sign_in(make_member(Role.OWNER))

    rows = client.get(f"{URL}?ordering=name").json()["results"]
    assert [row["name"] for row in rows] == ["Alpha", "Beta"]
    assert client.get(f"{URL}?search=alp").json()["count"] == 1
