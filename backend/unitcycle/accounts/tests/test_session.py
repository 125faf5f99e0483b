"""Who is signed in, where, and moving between organisations."""

from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from PIL import Image
from rest_framework.test import APIClient

from unitcycle.accounts import selectors
from unitcycle.accounts.models import Membership, User
from unitcycle.accounts.roles import Role, rights_of
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    make_user,
    sign_in,
)
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside

URL = "/api/v1/session/"


def picture(image_format="PNG", size=(8, 8)):
    out = BytesIO()
    Image.new("RGB", size, "navy").save(out, image_format)
    out.seek(0)
    out.name = f"me.{image_format.lower()}"
    return out


def join(user: User, organization, role=Role.VIEWER, **given) -> Membership:
    with organization_context(organization.pk):
        return Membership.objects.create(user=user, role=role, **given)


def reloaded(user: User) -> User:
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_the_session_says_who_where_and_what(organization, version):
    user = make_member(Role.LEASING_AGENT, name="Grace Hopper", email="grace@example.com")

    body = sign_in(user).get(f"/api/{version}/session/").json()

    assert body["user"] == {
        "id": str(user.pk),
        "email": "grace@example.com",
        "name": "Grace Hopper",
        "avatar_url": None,
        "role": "leasing_agent",
        "has_mfa": False,
    }
    assert body["organization"] == {
        "id": str(organization.pk),
        "name": organization.name,
        "slug": organization.slug,
        "time_zone": "America/New_York",
        "currency": "USD",
        "logo_url": None,
    }
    assert body["role"] == "leasing_agent"
    assert body["rights"] == rights_of(Role.LEASING_AGENT)
    assert "change" in body["rights"]["leases"]
    assert "api_keys" not in body["rights"]


def test_outsiders_and_keys_have_no_session(organization):
    _, secret = make_key("leases:view")

    assert APIClient().get(URL).status_code == 401
    assert APIClient(headers={"authorization": f"Bearer {secret}"}).get(URL).status_code == 401


def test_a_person_without_any_organisation_is_told_so(db):
    client = APIClient()
    user = make_user(email="lost@example.com")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")

    answer = client.get("/api/v2/session/")

    assert answer.status_code == 403
    assert answer.json()["code"] == "no_organization"
    assert "lost@example.com, but belong to no organisation" in answer.json()["detail"]


def test_a_new_session_begins_in_the_organisation_used_last(organization):
    from django.utils import timezone

    user = make_member(Role.VIEWER)
    used = make_organization()
    join(user, used, Role.ADMIN, last_used_at=timezone.now())
    join(user, make_organization())
    client = APIClient()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")

    body = client.get(URL).json()

    assert body["organization"]["id"] == str(used.pk)
    assert client.session["organization_id"] == str(used.pk)


def test_the_memberships_are_those_that_are_active_by_name(organization):
    user = make_member(Role.VIEWER)
    zebra = make_organization(name="Zebra Homes")
    join(user, zebra, Role.MANAGER)
    join(user, make_organization(), is_active=False)

    rows = sign_in(user).get(URL).json()["memberships"]

    assert [(row["organization"]["id"], row["role"]) for row in rows] == [
        (str(organization.pk), "viewer"),
        (str(zebra.pk), "manager"),
    ]


def test_switching_moves_the_session_and_is_remembered(organization):
    user = make_member(Role.VIEWER)
    other = make_organization()
    join(user, other, Role.OWNER)
    client = sign_in(user)

    answer = client.post(f"{URL}switch/", {"organization": str(other.pk)})

    assert answer.status_code == 200
    assert (answer.json()["organization"]["id"], answer.json()["role"]) == (str(other.pk), "owner")
    assert answer.json()["user"]["role"] == "owner"
    assert client.get(URL).json()["organization"]["id"] == str(other.pk)
    assert selectors.memberships_of(user.pk).first().organization_id == other.pk


@pytest.mark.parametrize("kind", ["foreign", "inactive", "unknown"])
def test_nobody_switches_to_where_they_do_not_belong(organization, kind):
    user = make_member(Role.OWNER)
    other = make_organization()
    if kind == "inactive":
        join(user, other, is_active=False)
    wanted = uuid4() if kind == "unknown" else other.pk
    client = sign_in(user)

    answer = client.post(f"{URL}switch/", {"organization": str(wanted)})

    assert answer.status_code == 404
    assert client.get(URL).json()["organization"]["id"] == str(organization.pk)


def test_a_lost_membership_stops_the_work_there_but_not_elsewhere(organization):
    user = make_member(Role.OWNER)
    other = make_organization()
    join(user, other)
    client = sign_in(user)
    Membership.objects.filter(user=user).update(is_active=False)

    answer = client.patch("/api/v1/organization/", {"name": "Mine still"})
    assert answer.status_code == 403
    assert answer.json()["detail"] == (
        "You no longer belong to this organisation. Choose another one."
    )

    assert client.get(URL).json()["organization"]["id"] == str(other.pk)


def test_a_deactivated_person_is_out_at_once(organization):
    user = make_member(Role.OWNER)
    client = sign_in(user)
    assert client.get(URL).status_code == 200

    user.is_active = False
    user.save()

    assert client.get(URL).status_code == 401


def test_a_new_password_ends_the_sessions_of_the_old_one(organization):
    user = make_member(Role.OWNER)
    client = sign_in(user)

    user.set_password("another-good-one-entirely")
    user.save()

    assert client.get(URL).status_code == 401


def test_writing_needs_a_csrf_token(organization):
    user = make_member(Role.VIEWER, name="Before")
    signed_in = sign_in(user)
    client = APIClient(enforce_csrf_checks=True)
    client.cookies = signed_in.cookies

    assert client.patch(URL, {"name": "After"}).status_code == 403
    assert reloaded(user).name == "Before"

    client.cookies["csrftoken"] = "a" * 32
    answer = client.patch(URL, {"name": "After"}, headers={"x-csrftoken": "a" * 32})
    assert answer.status_code == 200
    assert reloaded(user).name == "After"


def test_renaming_changes_the_name_and_nothing_else(organization):
    user = make_member(Role.VIEWER, email="same@example.com")
    before = reloaded(user)

    answer = sign_in(user).patch(
        URL, {"name": "New Name", "email": "x@example.com", "role": "owner", "is_active": False}
    )

    assert answer.json()["user"]["name"] == "New Name"
    after = reloaded(user)
    assert (after.name, after.email, after.is_active) == ("New Name", "same@example.com", True)
    assert after.password == before.password
    assert Membership.objects.get(user=user).role == Role.VIEWER


@pytest.mark.parametrize("name", ["", "x" * 151, None, ["a"]])
def test_a_name_that_is_none_is_refused(organization, name):
    answer = client_as(Role.VIEWER).patch(URL, {"name": name})

    assert answer.status_code == 400
    assert "name" in answer.json()


def test_an_avatar_is_stored_served_replaced_and_removed(
    organization, django_capture_on_commit_callbacks
):
    user = make_member(Role.VIEWER)
    client = sign_in(user)

    first = client.put(f"{URL}avatar/", {"file": picture()}, format="multipart").json()
    first_key = reloaded(user).avatar.name
    served = APIClient().get(first["user"]["avatar_url"])
    assert served.status_code == 200
    assert served["Content-Type"] == "image/png"
    assert Image.open(BytesIO(b"".join(served.streaming_content))).size == (8, 8)

    with django_capture_on_commit_callbacks(execute=True):
        client.put(f"{URL}avatar/", {"file": picture("JPEG")}, format="multipart")
    second_key = reloaded(user).avatar.name
    assert second_key != first_key
    assert not default_storage.exists(first_key)
    assert default_storage.exists(second_key)

    with django_capture_on_commit_callbacks(execute=True):
        assert client.delete(f"{URL}avatar/").status_code == 204
    assert not default_storage.exists(second_key)
    assert client.get(URL).json()["user"]["avatar_url"] is None


def test_what_is_no_picture_is_no_avatar(organization):
    user = make_member(Role.VIEWER)
    script = BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    script.name = "me.jpg"

    answer = sign_in(user).put(f"{URL}avatar/", {"file": script}, format="multipart")

    assert answer.status_code == 400
    assert "file" in answer.json()
    assert reloaded(user).avatar.name == ""


def test_the_session_costs_a_fixed_number_of_queries(organization, django_assert_num_queries):
    user = make_member(Role.VIEWER)
    client = sign_in(user)
    client.get(URL)
    for _ in range(3):
        join(user, make_organization())

    # the session, the organisation told, the second factor, and the transaction's two ends;
    # through the door: the membership that acts, and all of them
    with (
        django_assert_num_queries(5),
        django_assert_num_queries(2, using="owner"),
    ):
        client.get(URL)


def test_where_a_person_worked_is_no_change_worth_keeping(organization):
    user = make_member(Role.VIEWER)
    member = Membership.objects.get(user=user)
    before = member.events.count()

    sign_in(user).post(f"{URL}switch/", {"organization": str(organization.pk)})

    assert outside(Membership, Reason.SIGN_IN).get(pk=member.pk).last_used_at is not None
    assert member.events.count() == before
