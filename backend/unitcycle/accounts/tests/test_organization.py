"""The organisation itself."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.accounts.models import Organization
from unitcycle.accounts.roles import Role
from unitcycle.accounts.selectors import local_today
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context

V1 = "/api/v1/organization/"
V2 = "/api/v2/organization/"


def picture():
    out = BytesIO()
    Image.new("RGB", (6, 4), "teal").save(out, "PNG")
    out.seek(0)
    out.name = "logo.png"
    return out


def test_everybody_sees_their_own_organisation(organization):
    make_organization(name="A neighbour")

    body = client_as(Role.RESIDENT).get(V1).json()

    assert body == {
        "id": str(organization.pk),
        "name": organization.name,
        "slug": organization.slug,
        "time_zone": "America/New_York",
        "currency": "USD",
        "logo_url": None,
        "currency_is_fixed": False,
    }


def test_an_administrator_changes_it(organization):
    answer = client_as(Role.ADMIN).patch(
        V1, {"name": "New Name", "time_zone": "Europe/Berlin", "currency": "EUR"}
    )

    assert answer.status_code == 200
    organization.refresh_from_db()
    assert (organization.name, organization.time_zone, organization.currency) == (
        "New Name",
        "Europe/Berlin",
        "EUR",
    )


@pytest.mark.parametrize("role", [Role.MANAGER, Role.VIEWER, Role.VENDOR])
def test_others_do_not(organization, role):
    assert client_as(role).patch(V1, {"name": "Mine"}).status_code == 403
    organization.refresh_from_db()
    assert organization.name != "Mine"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("time_zone", "Mars/Olympus"),
        ("currency", "dollars"),
        ("currency", "usd"),
        ("name", ""),
        ("name", "x" * 201),
        ("name", None),
    ],
)
def test_what_cannot_be_is_refused_by_field(organization, field, value):
    answer = client_as(Role.OWNER).patch(V1, {field: value})

    assert answer.status_code == 400
    assert list(answer.json()) == [field]


def test_the_slug_and_the_id_stay(organization):
    before = (organization.pk, organization.slug)

    client_as(Role.OWNER).patch(V1, {"slug": "taken-over", "id": str(make_organization().pk)})

    assert Organization.objects.values_list("pk", "slug").get() == before


def test_a_stale_version_is_refused(organization):
    client = client_as(Role.OWNER)
    tag = client.get(V2)["ETag"]
    assert client.patch(V2, {"name": "First"}, headers={"if-match": tag}).status_code == 200

    answer = client.patch(V2, {"name": "Second"}, headers={"if-match": tag})

    assert answer.status_code == 412
    assert answer.json()["code"] == "stale"
    assert client.get(V2).json()["name"] == "First"


def test_a_logo_is_stored_replaced_and_removed(organization, django_capture_on_commit_callbacks):
    client = client_as(Role.OWNER)
    client.put(f"{V1}logo/", {"file": picture()}, format="multipart")
    first = StoredFile.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        answer = client.put(f"{V1}logo/", {"file": picture()}, format="multipart")

    second = StoredFile.objects.get()
    assert second.pk != first.pk
    assert not default_storage.exists(first.key)
    assert client.get(answer.json()["logo_url"])["Content-Type"] == "image/png"

    with django_capture_on_commit_callbacks(execute=True):
        assert client.delete(f"{V1}logo/").status_code == 204
    assert not StoredFile.objects.exists()
    assert not default_storage.exists(second.key)
    assert client.get(V1).json()["logo_url"] is None


def test_a_refused_logo_leaves_nothing(organization):
    script = BytesIO(b"<html><script>alert(1)</script></html>")
    script.name = "logo.png"

    answer = client_as(Role.OWNER).put(f"{V1}logo/", {"file": script}, format="multipart")

    assert answer.status_code == 400
    assert not StoredFile.objects.exists()


def test_an_organisation_changes_only_itself(organization):
    other = make_organization(name="A neighbour")

    client_as(Role.OWNER).patch(V1, {"name": "Mine"})

    with organization_context(other.pk):
        assert Organization.objects.get().name == "A neighbour"


def test_today_is_the_day_where_the_organisation_is(organization, monkeypatch):
    moment = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)
    monkeypatch.setattr("unitcycle.core.clock.timezone.now", lambda: moment)
    tokyo = make_organization(time_zone="Asia/Tokyo")

    assert local_today() == date(2026, 2, 28)
    with organization_context(tokyo.pk):
        assert local_today() == date(2026, 3, 1)


def test_what_the_schedule_starts_is_queued_once_for_each_organisation(organization):
    neighbour, queued = make_organization(), []

    class Task:
        delay = queued.append

    assert for_every_organization(Task) == {"organizations": len(queued)}
    assert {str(organization.pk), str(neighbour.pk)} <= set(queued)
    assert len(set(queued)) == len(queued)
