"""Asking people to join, and their joining."""

import re
from datetime import timedelta
from threading import Thread

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import connections, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from unitcycle.accounts.errors import InvitationUnusable
from unitcycle.accounts.models import Invitation, Membership, User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services import invitations
from unitcycle.accounts.tests.factories import (
    PASSWORD,
    client_as,
    invite,
    make_member,
    make_organization,
    make_user,
    sign_in,
)
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context

URL = "/api/v1/invitations/"
ACCEPT = f"{URL}accept/"
PREVIEW = f"{URL}preview/"
GOOD = {"name": "Grace Hopper", "password": "a-long-enough-sentence"}


def unusable(kind, organization):
    """A token that must not work, of each kind."""
    invitation, token = invite()
    if kind == "expired":
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    elif kind == "revoked":
        Invitation.objects.update(revoked_at=timezone.now())
    elif kind == "used":
        Invitation.objects.update(accepted_at=timezone.now())
    return {"unknown": "nothing-at-all", "hash": invitation.token_hash, "empty": ""}.get(
        kind, token
    )


UNUSABLE = ["expired", "revoked", "used", "unknown", "hash"]


def test_an_invitation_reaches_its_address_and_opens_the_door(
    organization, django_capture_on_commit_callbacks
):
    admin = make_member(Role.ADMIN, name="Ada Lovelace")
    with django_capture_on_commit_callbacks(execute=True):
        answer = sign_in(admin).post(URL, {"email": "Grace@Example.com", "role": "manager"})

    assert answer.status_code == 201
    assert answer.json()["status"] == "open"
    assert answer.json()["invited_by_name"] == "Ada Lovelace"
    assert "token" not in answer.content.decode()

    (letter,) = mail.outbox
    assert letter.to == ["grace@example.com"]
    assert f"join {organization.name}" in letter.body
    assert "Ada Lovelace invites you" in letter.body
    token = re.search(r"http://\S+/account/invitations/(\S+)\n", letter.body)[1]

    guest = APIClient()
    assert guest.get(PREVIEW, {"token": token}).json() == {
        "organization": organization.name,
        "email": "grace@example.com",
    }
    assert guest.post(ACCEPT, {"token": token, **GOOD}).status_code == 200

    user = User.objects.get(email="grace@example.com")
    assert user.name == "Grace Hopper"
    assert user.check_password(GOOD["password"])
    assert EmailAddress.objects.get(user=user).verified
    member = Membership.objects.get(user=user)
    assert (member.role, member.is_active) == (Role.MANAGER, True)
    signed_in = APIClient().post(
        "/_allauth/browser/v1/auth/login",
        {"email": "grace@example.com", "password": GOOD["password"]},
    )
    assert signed_in.status_code == 200
    assert "member.joined" in OutboxEvent.objects.values_list("name", flat=True)


def test_the_token_is_stored_as_a_hash_only(organization, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invitation, token = invite()

    assert invitation.token_hash == invitations.digest(token)
    assert len(token) == 43
    row = str(Invitation.objects.values().get()) + str(list(OutboxEvent.objects.values()))
    assert token not in row


def test_the_letter_can_be_sent_twice_with_the_same_link(organization):
    invitation, token = invite()

    invitations.send_invitation(invitation_id=invitation.pk)
    invitations.send_invitation(invitation_id=invitation.pk)

    assert [token in letter.body for letter in mail.outbox] == [True, True]


def test_a_closed_invitation_is_not_sent(organization):
    invitation, _ = invite()
    Invitation.objects.update(revoked_at=timezone.now())

    invitations.send_invitation(invitation_id=invitation.pk)

    assert mail.outbox == []


def test_a_name_cannot_forge_lines_of_the_letter(organization, django_capture_on_commit_callbacks):
    organization.name = "Acme\nBcc: all@example.com"
    organization.save()
    with django_capture_on_commit_callbacks(execute=True):
        invite()

    (letter,) = mail.outbox
    assert "\n" not in letter.subject
    assert letter.recipients() == letter.to


@pytest.mark.parametrize(
    ("own", "role", "status"),
    [
        (Role.OWNER, "owner", 201),
        (Role.ADMIN, "admin", 201),
        (Role.ADMIN, "owner", 403),
        (Role.MANAGER, "viewer", 403),
    ],
)
def test_nobody_invites_above_themselves(organization, own, role, status):
    answer = client_as(own).post(URL, {"email": "new@example.com", "role": role})

    assert answer.status_code == status
    assert Invitation.objects.exists() is (status == 201)


def test_a_member_is_not_invited_again(organization):
    make_member(Role.VIEWER, email="here@example.com")

    answer = client_as(Role.OWNER).post(URL, {"email": "HERE@example.com", "role": "viewer"})

    assert answer.status_code == 409
    assert "email" in answer.json()


def test_inviting_again_replaces_the_first(organization):
    client = client_as(Role.OWNER)
    _, old = invite(email="twice@example.com")

    client.post(URL, {"email": "Twice@example.com", "role": "manager"})

    assert APIClient().get(PREVIEW, {"token": old}).status_code == 404
    assert [row["role"] for row in client.get(f"{URL}?open=true").json()["results"]] == ["manager"]
    assert client.get(f"{URL}?open=false").json()["count"] == 1


def test_revoking_closes_and_may_be_repeated(organization):
    invitation, token = invite()
    client = client_as(Role.ADMIN)

    assert client.delete(f"{URL}{invitation.pk}/").status_code == 204
    assert client.delete(f"{URL}{invitation.pk}/").status_code == 204
    assert client.get(f"{URL}{invitation.pk}/").json()["status"] == "revoked"
    assert APIClient().post(ACCEPT, {"token": token, **GOOD}).status_code == 404


def test_an_accepted_invitation_cannot_be_revoked(organization):
    invitation, token = invite()
    APIClient().post(ACCEPT, {"token": token, **GOOD})

    assert client_as(Role.OWNER).delete(f"{URL}{invitation.pk}/").status_code == 409


def test_an_administrator_does_not_revoke_an_owners_invitation(organization):
    invitation, _ = invite(role=Role.OWNER)

    assert client_as(Role.ADMIN).delete(f"{URL}{invitation.pk}/").status_code == 403


def test_a_foreign_invitation_is_not_there(organization):
    with organization_context(make_organization().pk):
        theirs, _ = invite()
    client = client_as(Role.OWNER)

    assert client.get(f"{URL}{theirs.pk}/").status_code == 404
    assert client.delete(f"{URL}{theirs.pk}/").status_code == 404


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_all_that_does_not_work_is_answered_alike(organization, version):
    answers = set()
    for kind in UNUSABLE:
        token = unusable(kind, organization)
        base = f"/api/{version}/invitations/"
        accepted = APIClient().post(f"{base}accept/", {"token": token, **GOOD})
        shown = APIClient().get(f"{base}preview/", {"token": token})
        answers |= {(accepted.status_code, accepted.content), (shown.status_code, shown.content)}

    assert len(answers) == 1
    assert answers.pop()[0] == 404
    assert not User.objects.filter(name=GOOD["name"]).exists()


def test_an_invitation_works_once(organization):
    _, token = invite()
    assert APIClient().post(ACCEPT, {"token": token, **GOOD}).status_code == 200

    assert APIClient().post(ACCEPT, {"token": token, **GOOD}).status_code == 404
    assert Membership.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": "Ada", "password": "short"}, "password"),
        ({"name": "Ada", "password": "password123"}, "password"),
        ({"name": "Ada", "password": "guest-person@example.com"}, "password"),
        ({"name": "Ada"}, "password"),
        ({"password": GOOD["password"]}, "name"),
    ],
)
def test_a_new_account_needs_a_name_and_a_good_password(organization, body, field):
    invitation, token = invite(email="guest-person@example.com")

    answer = APIClient().post(ACCEPT, {"token": token, **body})

    assert answer.status_code == 400
    assert list(answer.json()) == [field]
    assert not User.objects.filter(email=invitation.email).exists()
    assert Invitation.objects.get(pk=invitation.pk).accepted_at is None


def test_whoever_has_an_account_gives_its_password(organization):
    user = make_user(email="here@example.com", name="Unchanged")
    _, token = invite(email="here@example.com", role=Role.ACCOUNTANT)
    guest = APIClient()

    wrong = guest.post(ACCEPT, {"token": token, "name": "Mallory", "password": "wrong-password-1"})
    none = guest.post(ACCEPT, {"token": token, "name": "Mallory"})
    assert (wrong.status_code, none.status_code) == (403, 403)
    assert not Membership.objects.filter(user=user).exists()

    right = guest.post(ACCEPT, {"token": token, "name": "Mallory", "password": PASSWORD})
    assert right.status_code == 200
    assert Membership.objects.get(user=user).role == Role.ACCOUNTANT
    user.refresh_from_db()
    assert user.name == "Unchanged"
    assert user.check_password(PASSWORD)


def test_whoever_is_signed_in_needs_no_password(organization):
    user = make_member(Role.VIEWER, email="here@example.com")
    client = sign_in(user)
    other = make_organization()
    with organization_context(other.pk):
        _, token = invite(email="here@example.com")

    assert client.post(ACCEPT, {"token": token}).status_code == 200
    with organization_context(other.pk):
        assert Membership.objects.get().user == user


def test_somebody_else_who_is_signed_in_does_not_count(organization):
    make_user(email="victim@example.com")
    _, token = invite(email="victim@example.com")

    answer = sign_in(make_member(Role.OWNER)).post(ACCEPT, {"token": token})

    assert answer.status_code == 403


def test_wrong_passwords_count_like_sign_ins(organization):
    make_user(email="victim@example.com")
    _, token = invite(email="victim@example.com")
    guest = APIClient()

    codes = [
        guest.post(ACCEPT, {"token": token, "password": f"guess-number-{n}"}).status_code
        for n in range(6)
    ]

    assert codes == [403] * 5 + [429]
    right = guest.post(ACCEPT, {"token": token, "password": PASSWORD})
    assert right.status_code == 429
    assert int(right["Retry-After"]) > 0


def test_a_former_member_comes_back_with_the_new_role(organization):
    user = make_member(Role.OWNER, email="back@example.com")
    Membership.objects.filter(user=user).update(is_active=False)
    _, token = invite(email="back@example.com", role=Role.VIEWER)

    APIClient().post(ACCEPT, {"token": token, "password": PASSWORD})

    member = Membership.objects.get(user=user)
    assert (member.role, member.is_active) == (Role.VIEWER, True)


@pytest.mark.parametrize("lost", ["place", "role", "account"])
def test_an_invitation_ends_with_the_right_to_invite(organization, lost):
    inviter = make_member(Role.OWNER)
    _, token = invite(role=Role.OWNER, invited_by=inviter)
    if lost == "account":
        User.objects.filter(pk=inviter.pk).update(is_active=False)
    else:
        change = {"place": {"is_active": False}, "role": {"role": Role.ADMIN}}[lost]
        Membership.objects.filter(user=inviter).update(**change)

    assert APIClient().post(ACCEPT, {"token": token, **GOOD}).status_code == 404


def test_the_public_doors_have_a_limit_per_address(organization, settings):
    settings.REQUESTS_PER_MINUTE = {**settings.REQUESTS_PER_MINUTE, "public": 3}

    def knock(**headers):
        return APIClient(headers=headers).get(PREVIEW, {"token": "x"}).status_code

    with time_machine.travel(timezone.now(), tick=False):  # no new minute in between
        codes = [knock(**{"x-forwarded-for": f"10.0.0.{n}"}) for n in range(5)]

    assert codes == [404, 404, 404, 429, 429]


@pytest.mark.django_db(transaction=True)
def test_two_who_accept_the_same_invitation_at_once():
    made = make_organization()
    with organization_context(made.pk), transaction.atomic():
        _, token = invite(email="one@example.com")
    outcome = []

    def accept():
        return invitations.accept_invitation(
            token=token, guest=invitations.Guest(**GOOD), has_password=lambda user: True
        )

    def second():
        try:
            accept()
            outcome.append("joined")
        except InvitationUnusable:
            outcome.append("refused")
        finally:
            connections.close_all()

    thread = Thread(target=second)
    with transaction.atomic():
        accept()
        thread.start()
        thread.join(0.5)
        assert outcome == []
    thread.join(10)

    assert outcome == ["refused"]
    with organization_context(made.pk), transaction.atomic():
        assert Membership.objects.count() == 1
    assert User.objects.count() == 1
