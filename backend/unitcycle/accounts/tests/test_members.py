"""Who may do what, and who no longer may do anything."""

from threading import Thread

import pytest
from django.db import connections, transaction

from unitcycle.accounts.errors import LastOwner
from unitcycle.accounts.models import Membership
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services import members
from unitcycle.accounts.tests.factories import (
    client_as,
    make_member,
    make_organization,
    sign_in,
)
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context

URL = "/api/v1/members/"


def place_of(user):
    return Membership.objects.get(user=user)


def url_of(user):
    return f"{URL}{place_of(user).pk}/"


def events():
    return [(row.name, row.payload) for row in OutboxEvent.objects.order_by("position")]


def test_members_are_listed_searched_and_filtered(organization):
    ada = make_member(Role.MANAGER, name="Ada Lovelace", email="ada@example.com")
    make_member(Role.VIEWER, name="Bob Stone", email="bob@example.com")
    client = sign_in(ada)

    def names(query=""):
        rows = client.get(f"{URL}{query}").json()["results"]
        return [row["user"]["name"] for row in rows]

    assert names() == ["Ada Lovelace", "Bob Stone"]
    assert names("?search=love") == ["Ada Lovelace"]
    assert names("?search=bob@example") == ["Bob Stone"]
    assert names("?role=viewer") == ["Bob Stone"]
    assert names("?role=viewer&role=manager&ordering=-user__email") == [
        "Bob Stone",
        "Ada Lovelace",
    ]
    assert names("?is_active=false") == []
    assert client.get(f"{URL}?role=king").status_code == 400


def test_a_member_in_full(organization):
    user = make_member(Role.MAINTENANCE, name="Ada", email="ada@example.com")

    body = client_as(Role.VIEWER).get(url_of(user)).json()

    assert body == {
        "id": str(place_of(user).pk),
        "user": {
            "id": str(user.pk),
            "email": "ada@example.com",
            "name": "Ada",
            "avatar_url": None,
        },
        "role": "maintenance",
        "is_active": True,
        "created_at": body["created_at"],
        "last_used_at": None,
    }


def test_residents_and_vendors_do_not_see_the_staff(organization):
    assert client_as(Role.RESIDENT).get(URL).status_code == 403
    assert client_as(Role.VENDOR).get(URL).status_code == 403


def test_a_foreign_member_is_not_there(organization):
    with organization_context(make_organization().pk):
        theirs = make_member(Role.VIEWER)
        url = url_of(theirs)
    client = client_as(Role.OWNER)

    assert client.get(url).status_code == 404
    assert client.patch(url, {"role": "viewer"}).status_code == 404
    assert client.delete(url).status_code == 404


def test_a_role_is_changed_and_told(organization):
    user = make_member(Role.VIEWER)

    answer = client_as(Role.ADMIN).patch(url_of(user), {"role": "manager"})

    assert answer.json()["role"] == "manager"
    assert place_of(user).role == Role.MANAGER
    assert events() == [
        (
            "member.role_changed",
            {"user_id": str(user.pk), "old_role": "viewer", "new_role": "manager"},
        )
    ]


def test_the_same_role_again_tells_nothing(organization):
    user = make_member(Role.VIEWER)

    client = client_as(Role.ADMIN)
    before = client.get(url_of(user).replace("v1", "v2"))["ETag"]

    assert client.patch(url_of(user), {"role": "viewer"}).status_code == 200
    assert events() == []
    assert client.get(url_of(user).replace("v1", "v2"))["ETag"] == before


@pytest.mark.parametrize(
    ("own", "before", "after", "status"),
    [
        (Role.OWNER, Role.VIEWER, Role.OWNER, 200),
        (Role.OWNER, Role.OWNER, Role.VIEWER, 200),
        (Role.ADMIN, Role.VIEWER, Role.ADMIN, 200),
        (Role.ADMIN, Role.ADMIN, Role.VIEWER, 200),
        (Role.ADMIN, Role.VIEWER, Role.OWNER, 403),
        (Role.ADMIN, Role.OWNER, Role.VIEWER, 403),
        (Role.MANAGER, Role.VIEWER, Role.LEASING_AGENT, 403),
    ],
)
def test_nobody_reaches_above_themselves(organization, own, before, after, status):
    user = make_member(before)

    answer = client_as(own).patch(url_of(user), {"role": after})

    assert answer.status_code == status
    assert place_of(user).role == (after if status == 200 else before)


def test_an_administrator_cannot_make_themselves_owner(organization):
    user = make_member(Role.ADMIN)

    assert sign_in(user).patch(url_of(user), {"role": "owner"}).status_code == 403
    assert place_of(user).role == Role.ADMIN


def test_an_administrator_cannot_put_an_owner_out(organization):
    make_member(Role.OWNER)
    user = make_member(Role.OWNER)
    client = client_as(Role.ADMIN)

    assert client.delete(url_of(user)).status_code == 403
    assert client.patch(url_of(user), {"is_active": False}).status_code == 403
    assert place_of(user).is_active


def test_a_deactivated_member_is_out_at_once_and_can_come_back(organization):
    user = make_member(Role.VIEWER)
    theirs = sign_in(user)
    admin = client_as(Role.ADMIN)

    assert admin.delete(url_of(user)).status_code == 204
    assert theirs.get(URL).status_code == 403
    assert events() == [("member.deactivated", {"user_id": str(user.pk)})]
    assert admin.delete(url_of(user)).status_code == 204

    assert admin.patch(url_of(user), {"is_active": True}).json()["is_active"] is True
    assert theirs.get(URL).status_code == 200


@pytest.mark.parametrize("change", [{"role": "admin"}, {"is_active": False}, "delete"])
def test_the_last_owner_stays(organization, change):
    user = make_member(Role.OWNER)
    gone = make_member(Role.OWNER)
    Membership.objects.filter(user=gone).update(is_active=False)
    blocked = make_member(Role.OWNER)
    blocked.is_active = False
    blocked.save()
    client = sign_in(user)

    url = url_of(user)
    answer = client.delete(url) if change == "delete" else client.patch(url, change)

    assert answer.status_code == 409
    assert "needs an owner" in answer.json()["detail"]
    assert (place_of(user).role, place_of(user).is_active) == (Role.OWNER, True)


@pytest.mark.parametrize(
    "body", [{"role": "king"}, {"role": None}, {"is_active": "maybe"}, {"is_active": None}]
)
def test_what_cannot_be_is_refused_by_field(organization, body):
    user = make_member(Role.VIEWER)

    answer = client_as(Role.OWNER).patch(url_of(user), body)

    assert answer.status_code == 400
    assert list(answer.json()) == list(body)


def test_the_person_and_the_organisation_of_a_place_stay(organization):
    user = make_member(Role.VIEWER)
    other = make_organization()
    before = place_of(user)

    client_as(Role.OWNER).patch(
        url_of(user), {"user": {"email": "x@y.z"}, "organization": str(other.pk), "id": "1"}
    )

    after = place_of(user)
    assert (after.pk, after.user_id, after.organization_id) == (
        before.pk,
        before.user_id,
        before.organization_id,
    )


def test_a_stale_version_is_refused(organization):
    user = make_member(Role.VIEWER)
    client = client_as(Role.OWNER)
    url = url_of(user).replace("v1", "v2")
    tag = client.get(url)["ETag"]
    client.patch(url, {"role": "manager"})

    assert client.delete(url, headers={"if-match": tag}).status_code == 412
    assert place_of(user).is_active


def test_the_list_costs_the_same_however_long(organization, django_assert_num_queries):
    for _ in range(5):
        make_member(Role.VIEWER)
    client = client_as(Role.OWNER)

    # the session, the organisation told, the rows, and the transaction's two ends
    with django_assert_num_queries(5):
        assert client.get(URL).json()["count"] == 6


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_demote_each_other_at_once_leave_one():
    made = make_organization()
    with organization_context(made.pk), transaction.atomic():
        one, two = place_of(make_member(Role.OWNER)), place_of(make_member(Role.OWNER))
    outcome = []

    def second():
        try:
            with organization_context(made.pk):
                members.change_member(member_id=two.pk, own_role=Role.OWNER, role=Role.VIEWER)
            outcome.append("done")
        except LastOwner:
            outcome.append("refused")
        finally:
            connections.close_all()

    thread = Thread(target=second)
    with organization_context(made.pk), transaction.atomic():
        members.change_member(member_id=one.pk, own_role=Role.OWNER, role=Role.VIEWER)
        thread.start()
        thread.join(0.5)
        assert outcome == []  # it waits for this transaction
    thread.join(10)

    assert outcome == ["refused"]
    with organization_context(made.pk), transaction.atomic():
        assert list(Membership.objects.filter(role=Role.OWNER)) == [two]
