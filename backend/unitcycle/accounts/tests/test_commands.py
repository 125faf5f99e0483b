"""What an operator does at the command line."""

import re
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient

from unitcycle.accounts.models import Invitation, Membership, Organization
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside


def create(*words):
    out = StringIO()
    call_command("create_organization", *words, stdout=out)
    return out.getvalue()


def organizations():
    return outside(Organization, Reason.COMMAND)


def test_an_organisation_is_founded_and_its_owner_can_join(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        said = create(
            "Maple Homes, LLC",
            "--owner-email=Owner@Example.com",
            "--time-zone=Europe/Berlin",
            "--currency=EUR",
        )

    made = organizations().get(slug="maple-homes-llc")
    assert (made.name, made.time_zone, made.currency) == (
        "Maple Homes, LLC",
        "Europe/Berlin",
        "EUR",
    )
    (letter,) = mail.outbox
    assert letter.to == ["owner@example.com"]
    link = re.search(r"http://\S+/account/invitations/(\S+)", said)
    assert link[0] in letter.body

    answer = APIClient().post(
        "/api/v1/invitations/accept/",
        {"token": link[1], "name": "Olive Owner", "password": "a-long-enough-sentence"},
    )
    assert answer.status_code == 200
    with organization_context(made.pk):
        assert Membership.objects.get().role == "owner"


def test_the_same_name_twice_is_two_organisations(db):
    for _ in range(3):
        create("Maple Homes", "--owner-email=a@example.com")

    slugs = set(organizations().values_list("slug", flat=True))
    assert {"maple-homes", "maple-homes-2", "maple-homes-3"} <= slugs


def test_a_name_without_letters_has_an_address_too(db):
    create("東京", "--owner-email=a@example.com")

    assert organizations().filter(slug="organization", name="東京").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("X", "--owner-email=nobody"), "valid email"),
        (("X", "--owner-email=a@example.com", "--time-zone=Mars/Olympus"), "not a time zone"),
        (("X", "--owner-email=a@example.com", "--currency=euro"), "Three capital letters"),
        (("", "--owner-email=a@example.com"), "blank"),
        (("x" * 201, "--owner-email=a@example.com"), "200"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(db, words, message):
    before = organizations().count()

    with pytest.raises(CommandError, match=message):
        create(*words)

    assert organizations().count() == before
    assert not outside(Invitation, Reason.COMMAND).exists()
