"""The audit log over the API: who changed what."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from unitcycle.accounts.models import ApiKey, Membership
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    invite,
    make_key,
    make_member,
    make_organization,
    sign_in,
    with_key,
)
from unitcycle.core.api import audit
from unitcycle.core.organizations import organization_context
from unitcycle.core.trail import Trail

URL = "/api/v1/audit/"


@pytest.fixture
def auditor(organization):
    return sign_in(make_member(Role.OWNER, email="auditor@example.com"))


def rows(client, query=""):
    answer = client.get(f"{URL}{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_a_change_shows_who_what_and_where(auditor):
    user = make_member(Role.VIEWER)
    member = Membership.objects.get(user=user)

    auditor.patch(f"/api/v1/members/{member.pk}/", {"role": "manager"})

    newest = rows(auditor, "?model=accounts.membership")[0]  # one transaction: all of one moment
    assert newest | {"id": None, "at": None} == {
        "id": None,
        "at": None,
        "actor": "user:auditor@example.com",
        "path": f"/api/v1/members/{member.pk}/",
        "action": "update",
        "model": "accounts.membership",
        "object": str(member.pk),
        "name": "",
        "changes": {"role": ["viewer", "manager"]},
    }


def test_a_row_made_and_a_row_removed(auditor):
    key, _ = make_key("jobs:view", name="Short-lived")
    ApiKey.objects.all().delete()

    gone, made = rows(auditor, f"?object={key.pk}")

    assert (made["action"], made["actor"], made["path"]) == ("insert", "system", None)
    assert made["changes"]["name"] == [None, "Short-lived"]
    assert made["changes"]["scopes"] == [None, ["jobs:view"]]
    assert "expires_at" not in made["changes"]  # it was and is nothing
    assert gone["action"] == "delete"
    assert gone["changes"]["name"] == ["Short-lived", None]
    assert (gone["name"], made["name"]) == ("Short-lived", "Short-lived")


def test_several_changes_of_one_row_each_show_their_own(auditor):
    key, _ = make_key(name="One")
    for name in ("Two", "Three"):
        key.name = name
        key.save()

    found = rows(auditor, f"?object={key.pk}")

    assert [row["changes"].get("name") for row in found] == [
        ["Two", "Three"],
        ["One", "Two"],
        [None, "One"],
    ]
    assert [list(row["changes"]) for row in found[:2]] == [["name"], ["name"]]
    assert [row["name"] for row in found] == ["Three", "Two", "One"]  # as it was called then


def test_rows_are_named_as_people_know_them(auditor):
    invite(email="kim@example.com")
    names = {row["model"]: row["name"] for row in rows(auditor)}
    assert names["accounts.invitation"] == "kim@example.com"
    assert names["accounts.membership"] == ""  # the name is the person's, not the place's


def test_a_key_is_named_as_the_actor(auditor):
    _, secret = make_key("organization:change", name="Robot")

    assert with_key(secret).patch("/api/v1/organization/", {"name": "New"}).status_code == 200

    assert rows(auditor)[0]["actor"] == "key:Robot"
    assert rows(auditor)[0]["model"] == "accounts.organization"
    assert len(rows(auditor, "?actor=Robot")) == 1


def test_no_secret_is_in_it(auditor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invitation, token = invite()
    key, secret = make_key("jobs:view")

    text = auditor.get(URL).content.decode()

    for hidden in (token, invitation.token_hash, secret, key.secret_hash):
        assert hidden not in text
    assert invitation.email in text


def test_what_happens_elsewhere_is_not_seen(auditor):
    with organization_context(make_organization().pk):
        theirs, _ = make_key(name="Theirs")

    assert "Theirs" not in auditor.get(URL).content.decode()
    assert rows(auditor, f"?object={theirs.pk}") == []
    with organization_context(make_organization().pk):
        assert Trail().count(100) == 1  # its own beginning


def test_it_is_narrowed(auditor):
    make_key(name="Mine")
    auditor.patch("/api/v1/organization/", {"name": "New"})
    earlier = (timezone.now() - timedelta(days=1)).isoformat().replace("+", "%2B")

    models = {row["model"] for row in rows(auditor, "?model=accounts.apikey")}
    assert models == {"accounts.apikey"}
    assert len(rows(auditor, "?actor=auditor@example.com")) == 1
    assert len(rows(auditor, "?actor=user:auditor@example.com")) == 1
    assert rows(auditor, "?actor=somebody@example.com") == []
    assert rows(auditor, f"?to={earlier}") == []
    assert len(rows(auditor, f"?from={earlier}")) == len(rows(auditor))


@pytest.mark.parametrize(
    "query", ["model=accounts.user", "object=7", "from=yesterday", "to=x", "actor=%00"]
)
def test_a_filter_that_makes_no_sense_is_named(auditor, query):
    answer = auditor.get(f"{URL}?{query}")

    assert answer.status_code == 400
    assert list(answer.json()) == [query.split("=")[0]]


@pytest.mark.parametrize("role", [Role.MANAGER, Role.VIEWER, Role.RESIDENT])
def test_only_the_top_reads_it(organization, role):
    assert client_as(role).get(URL).status_code == 403


def test_pages_join_without_gap_in_both_versions(auditor):
    for number in range(7):
        make_key(name=f"Key {number}")
    whole = [row["id"] for row in rows(auditor)]
    assert auditor.get(URL).json()["count"] == len(whole)

    for version in ("v1", "v2"):
        url, seen, pages = f"/api/{version}/audit/?page_size=3", [], 0
        while url:
            body = auditor.get(url).json()
            seen += [row["id"] for row in body["results"]]
            url, pages, last = body["next"], pages + 1, body
        assert seen == whole
        assert pages > 2

    back = []
    while last:
        back = [row["id"] for row in last["results"]] + back
        last = auditor.get(last["previous"]).json() if last["previous"] else None
    assert back == whole


def test_rows_of_the_same_moment_in_several_tables_are_each_seen_once(auditor):
    # a test is one transaction, so all of these carry the same time
    for number in range(3):
        make_key(name=f"Key {number}")
        invite()
        make_member(Role.VIEWER)

    seen, url = [], "/api/v2/audit/?page_size=2"
    while url:
        body = auditor.get(url).json()
        seen += [row["id"] for row in body["results"]]
        url = body["next"]

    assert len(seen) == len(set(seen)) == auditor.get(URL).json()["count"]
    assert len({row["at"] for row in rows(auditor)}) == 1


def test_far_back_needs_a_filter(auditor):
    assert auditor.get(f"{URL}?page=201&page_size=50").status_code == 404
    assert auditor.get(f"{URL}?page=2").status_code == 404
    assert auditor.get("/api/v2/audit/?cursor=forged").status_code == 404


def test_a_page_costs_two_statements(auditor, django_assert_num_queries):
    for number in range(5):
        make_key(name=f"Key {number}")

    # the session, the organisation told, the entries, their versions, and the transaction's two ends
    with django_assert_num_queries(6):
        rows(auditor)


def test_the_trail_is_given_as_a_file_in_batches(auditor, monkeypatch):
    monkeypatch.setattr(audit, "BATCH", 2)
    key, _ = make_key(name="First")
    for name in ("Second", "Third", "=Fourth"):
        key.name = name
        key.save()
    make_member(Role.VIEWER)

    answer = auditor.get(f"{URL}export/?object={key.pk}")

    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text)))
    listed = rows(auditor, f"?object={key.pk}")
    assert [row["id"] for row in found] == [row["id"] for row in listed]
    assert len(found) == 4
    assert json.loads(found[0]["changes"]) == {"name": ["Third", "=Fourth"]}
    assert auditor.get(f"{URL}export/?object=nonsense").status_code == 400
    assert client_as(Role.MANAGER).get(f"{URL}export/").status_code == 403
