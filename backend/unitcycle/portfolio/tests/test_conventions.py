"""What holds of every resource of portfolio alike: writing, versions, walls, rights, refusals."""

import pytest
from django.db import transaction
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role, is_allowed
from unitcycle.accounts.tests.factories import client_as, make_key
from unitcycle.core.models import OutboxEvent
from unitcycle.portfolio.tests.resources import RESOURCES, both_versions, each_resource, ids

# --- writing


@each_resource
@both_versions
def test_what_is_created_can_be_read_and_changed(manager, resource, version):
    body = resource.body()

    created = manager.post(resource.url(version), body)

    assert created.status_code == 201
    assert {name: created.json()[name] for name in body} == body
    assert manager.get(resource.url(version, created.json()["id"])).json() == created.json()

    changed = manager.patch(resource.url(version, created.json()["id"]), resource.change)

    assert changed.status_code == 200
    same = set(created.json()) - set(resource.change) - {"updated_at"}
    assert {name: changed.json()[name] for name in resource.change} == resource.change
    assert {name: changed.json()[name] for name in same} == {
        name: created.json()[name] for name in same
    }


@each_resource
@both_versions
def test_a_missing_field_is_named(manager, resource, version):
    for field in resource.required:
        body = resource.body()
        del body[field]

        refused = manager.post(resource.url(version), body)

        assert refused.status_code == 400
        if version == 1:
            assert list(refused.json()) == [field]
        else:
            assert [error["field"] for error in refused.json()["errors"]] == [field]
    assert ids(manager.get(resource.url(version))) == []


@each_resource
@pytest.mark.parametrize(
    "body", ["[]", '"text"', "null", "5", "[{}]", "{", "", '{"name": "\\ud800"}']
)
def test_a_body_that_is_no_object_is_refused(manager, resource, body):
    row = resource.make(0)

    created = manager.post(resource.url(2), body, content_type="application/json")
    changed = manager.patch(resource.url(2, row.pk), body, content_type="application/json")

    assert created.status_code == 400
    # nothing sent is nothing to change
    assert changed.status_code == (200 if body == "" else 400)


@each_resource
def test_what_only_we_may_say_cannot_be_said(manager, resource):
    mine = {
        "id": "00000000-0000-4000-8000-000000000000",
        "organization": "00000000-0000-4000-8000-000000000000",
        "archived_at": "2020-01-01T00:00:00Z",
        "created_at": "2020-01-01T00:00:00Z",
    }

    created = manager.post(resource.url(2), {**resource.body(), **mine}).json()

    assert created["id"] != mine["id"]
    assert created["archived_at"] is None
    assert not created["created_at"].startswith("2020")


@each_resource
@both_versions
def test_rows_carry_a_version_and_a_stale_change_is_refused(manager, resource, version):
    row = resource.make(0)
    url = resource.url(version, row.pk)
    first = manager.get(url).headers["ETag"]

    changed = manager.patch(url, resource.change, headers={"If-Match": first})

    assert changed.status_code == 200
    second = changed.headers["ETag"]
    assert second != first
    assert manager.get(url).headers["ETag"] == second

    before = manager.get(url).json()
    stale = manager.patch(url, {"notes": "x", "name": "Late"}, headers={"If-Match": first})
    assert stale.status_code == 412
    assert "Somebody changed this" in stale.json()["detail"]
    assert manager.delete(url, headers={"If-Match": first}).status_code == 412
    assert manager.get(url).json() == before

    again = manager.patch(url, resource.change, headers={"If-Match": f"{first}, {second}"})
    assert again.status_code == 200


def test_a_tag_that_a_compressing_proxy_made_weak_still_names_its_version(manager):
    resource = RESOURCES[0]
    url = resource.url(1, resource.make(0).pk)
    tag = f"W/{manager.get(url).headers['ETag']}"

    assert manager.patch(url, resource.change, headers={"If-Match": tag}).status_code == 200
    assert (
        manager.patch(url, resource.change, headers={"If-Match": 'W/"other.1"'}).status_code == 412
    )


@each_resource
def test_a_change_to_the_same_keeps_the_version(manager, resource):
    row = resource.make(0)
    url = resource.url(2, row.pk)
    changed = manager.patch(url, resource.change).headers["ETag"]

    assert manager.patch(url, resource.change).headers["ETag"] == changed


@each_resource
@both_versions
def test_a_repeated_creation_is_done_once(manager, resource, version):
    body, key = resource.body(), {"Idempotency-Key": "order-1"}
    first = manager.post(resource.url(version), body, headers=key)

    second = manager.post(resource.url(version), body, headers=key)

    assert (first.status_code, second.status_code) == (201, 201)
    assert second.json() == first.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    assert ids(manager.get(resource.url(version))) == [first.json()["id"]]
    other = manager.post(resource.url(version), {**body, **resource.change}, headers=key)
    assert other.status_code == 422
    assert ids(manager.get(resource.url(version))) == [first.json()["id"]]


@each_resource
def test_a_refused_creation_leaves_its_key_free_and_nothing_behind(manager, resource):
    key = {"Idempotency-Key": "order-2"}
    events = OutboxEvent.objects.count()

    assert manager.post(resource.url(2), {}, headers=key).status_code == 400

    assert OutboxEvent.objects.count() == events
    assert manager.post(resource.url(2), resource.body(), headers=key).status_code == 201


# --- walls and rights


@each_resource
@both_versions
def test_another_organisations_rows_are_not_there(manager, elsewhere, resource, version):
    with elsewhere():
        foreign = resource.make(1)
    url = resource.url(version, foreign.pk)

    assert ids(manager.get(resource.url(version))) == []
    assert ids(manager.get(resource.url(version) + "?archived=true")) == []
    assert manager.get(url).status_code == 404
    assert manager.patch(url, resource.change).status_code == 404
    assert manager.delete(url).status_code == 404
    assert manager.post(url + "restore/").status_code == 404
    with elsewhere():
        before = foreign.updated_at
        foreign.refresh_from_db()
        assert foreign.updated_at == before


@each_resource
@both_versions
def test_another_organisations_rows_cannot_be_named(manager, elsewhere, resource, version):
    mine = resource.make(1)
    for field, make in resource.refers.items():
        with elsewhere():
            foreign = make()

        created = manager.post(resource.url(version), {**resource.body(), field: str(foreign.pk)})
        changed = manager.patch(resource.url(version, mine.pk), {field: str(foreign.pk)})

        assert created.status_code == 400, field
        answer = created.json()
        named = list(answer) if version == 1 else [error["field"] for error in answer["errors"]]
        assert named == [field]
        if changed.status_code == 200:  # a field that cannot be changed is passed over
            assert changed.json()[field] != str(foreign.pk)
        else:
            assert changed.status_code == 400, field


@each_resource
@both_versions
def test_a_filter_by_a_foreign_id_finds_nothing(manager, elsewhere, resource, version):
    resource.make(1)
    for field, make in resource.refers.items():
        with elsewhere():
            foreign = make()
        answer = manager.get(f"{resource.url(version)}?{field}={foreign.pk}")
        assert (answer.status_code, ids(answer)) == (200, []), field


@each_resource
@both_versions
@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_the_table_says(organization, resource, version, role):
    client, row = client_as(role), resource.make(0)
    name = resource.viewset.resource
    tries = {
        "view": [client.get(resource.url(version)), client.get(resource.url(version, row.pk))],
        "create": [client.post(resource.url(version), resource.body())],
        "change": [client.patch(resource.url(version, row.pk), resource.change)],
        "archive": [
            client.post(resource.url(version, row.pk, "restore/")),
            client.delete(resource.url(version, row.pk)),
        ],
    }

    for action, answers in tries.items():
        for answer in answers:
            assert (answer.status_code != 403) == is_allowed(role, name, action), action


@each_resource
def test_a_key_may_do_what_its_scopes_say(organization, resource):
    row = resource.make(0)
    _, secret = make_key(f"{resource.viewset.resource}:view")
    client = APIClient(headers={"Authorization": f"Bearer {secret}"})

    assert client.get(resource.url(2, row.pk)).status_code == 200
    assert client.post(resource.url(2), resource.body()).status_code == 403
    assert client.patch(resource.url(2, row.pk), resource.change).status_code == 403
    assert client.delete(resource.url(2, row.pk)).status_code == 403


@each_resource
@both_versions
def test_strangers_are_sent_away(organization, resource, version):
    row = resource.make(0)

    for url in (resource.url(version), resource.url(version, row.pk)):
        assert APIClient().get(url).status_code == 401


# --- refusals


@each_resource
def test_refusals_have_the_shape_of_their_version(manager, resource):
    missing = "00000000-0000-4000-8000-000000000000"

    one = manager.get(resource.url(1, missing))
    two = manager.get(resource.url(2, missing))

    assert one.status_code == two.status_code == 404
    assert one.headers["Content-Type"] == "application/json"
    assert list(one.json()) == ["detail"]
    assert two.headers["Content-Type"] == "application/problem+json"
    problem = two.json()
    assert (problem["status"], problem["title"], problem["code"]) == (404, "Not Found", "not_found")
    assert problem["errors"] == []
    assert manager.get(resource.url(2, "no-id")).status_code == 404


@each_resource
def test_only_json_is_taken_and_given(manager, resource):
    assert manager.post(resource.url(2), "<a/>", content_type="text/xml").status_code == 415
    assert manager.get(resource.url(2), headers={"Accept": "text/html"}).status_code == 406
    assert (
        manager.post(resource.url(2), '{"name":', content_type="application/json").status_code
        == 400
    )


@each_resource
def test_put_is_not_offered(manager, resource):
    row = resource.make(0)

    assert manager.put(resource.url(2, row.pk), resource.body()).status_code in (403, 405)


def test_the_database_itself_keeps_organisations_apart(organization, elsewhere):
    """With no filter of ours in between: see core.walls."""
    for resource in RESOURCES:
        with elsewhere():
            foreign = resource.make(1)
        model = type(foreign)
        assert not model._base_manager.filter(pk=foreign.pk).exists()
        with transaction.atomic():
            assert model._base_manager.filter(pk=foreign.pk).update(archived_at=None) == 0
