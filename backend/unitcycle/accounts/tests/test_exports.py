"""A full export: everything of one organisation, nothing of another, no secret, for a week."""

import csv
import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from unitcycle.accounts import takeout
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services import exports
from unitcycle.accounts.tests.factories import (
    client_as,
    invite,
    make_key,
    make_member,
    make_organization,
    sign_in,
)
from unitcycle.core.files.purposes import TABLE
from unitcycle.core.files.services import store
from unitcycle.core.jobs import runner
from unitcycle.core.models import Job, JobStatus, StoredFile
from unitcycle.core.organizations import organization_context

URL = "/api/v1/exports/"


def archive_of_now():
    target = io.BytesIO()
    manifest = exports.write_archive(target)
    return manifest, zipfile.ZipFile(target)


def rows_of(archive, path):
    text = archive.read(path).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def stored(name, content):
    return store(ContentFile(content), name=name, purpose=TABLE, content_type="text/csv")


def made_by(user, **given):
    """The job and its work, as a worker does it."""
    job = exports.start_export(asked_by=user)
    runner.run(job.pk)
    job.refresh_from_db()
    return job


def test_the_archive_holds_organisation_people_tables_and_files(organization):
    owner = make_member(Role.OWNER, name="Olga Owner")
    file = stored("roll.csv", b"unit,rent\n")

    manifest, archive = archive_of_now()

    assert archive.testzip() is None
    [own] = rows_of(archive, "organization.csv")
    assert own["name"] == organization.name
    [person] = rows_of(archive, "people.csv")
    assert (person["id"], person["email"], person["name"]) == (
        str(owner.pk), owner.email, "Olga Owner",
    )  # fmt: skip
    [member] = rows_of(archive, "tables/accounts.membership.csv")
    assert member["user_id"] == str(owner.pk)
    assert archive.read(f"files/{file.pk}/roll.csv") == b"unit,rent\n"
    assert json.loads(archive.read("manifest.json")) == manifest
    assert manifest["files"] == {"count": 1, "lost": []}
    assert {table["path"] for table in manifest["tables"]} | {"manifest.json"} == {
        name for name in archive.namelist() if not name.startswith("files/")
    }
    for table in manifest["tables"]:
        assert len(rows_of(archive, table["path"])) == table["rows"]


def test_nothing_of_another_organisation_and_nobody_who_is_not_here(organization):
    other = make_organization(name="Next Door")
    with organization_context(other.pk):
        stranger = make_member(Role.OWNER, name="Stella Stranger")
        stored("theirs.csv", b"x\n")

    manifest, archive = archive_of_now()

    everything = b"".join(archive.read(name) for name in archive.namelist())
    for word in (str(other.pk), str(stranger.pk), "Stella Stranger", stranger.email, "Next Door"):
        assert word.encode() not in everything
    assert manifest["files"]["count"] == 0


def test_no_secret_leaves(organization):
    make_member(Role.OWNER)
    key, secret = make_key("leases:view")
    invitation, _ = invite()

    _, archive = archive_of_now()

    everything = b"".join(archive.read(name) for name in archive.namelist())
    owner = rows_of(archive, "people.csv")[0]
    assert set(owner) == {"id", "email", "name"}
    assert key.prefix.encode() in everything
    for hidden in (secret, key.secret_hash, invitation.token_hash, "pbkdf2", "argon2"):
        assert hidden.encode() not in everything


def test_no_column_is_called_like_a_secret():
    columns = {column for table in takeout.tables() for column in table.columns}

    suspicious = {
        column
        for column in columns
        if any(word in column for word in ("secret", "token", "password", "hash", "_key"))
        and not column.endswith("_tokens")  # of a model's question: how many
    }
    # what makes a message leave, an entry post and a payment be asked for once; what anybody may know
    assert suspicious == {"dedupe_key", "idempotency_key", "request_hash", "event_public_key"}
    assert "sha256" in columns  # of files: what they are checked by


def test_a_file_that_the_storage_lost_is_named_and_stops_nothing(organization):
    lost, kept = stored("lost.csv", b"a\n"), stored("kept.csv", b"b\n")
    default_storage.delete(lost.key)

    manifest, archive = archive_of_now()

    assert manifest["files"] == {"count": 1, "lost": [str(lost.pk)]}
    assert archive.read(f"files/{kept.pk}/kept.csv") == b"b\n"


def test_an_export_is_asked_for_made_listed_and_fetched(organization):
    owner = make_member(Role.OWNER, name="Olga Owner")
    client = sign_in(owner)

    answer = client.post(URL)

    assert answer.status_code == 202
    job = Job.objects.get(pk=answer.json()["id"])
    runner.run(job.pk)
    job.refresh_from_db()
    assert job.status == JobStatus.SUCCEEDED
    [listed] = client.get(URL).json()["results"]
    assert listed["id"] == job.result["export_id"]
    assert listed["made_by_name"] == "Olga Owner"
    fetched = client.get(listed["url"])
    content = b"".join(fetched.streaming_content)
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert len(content) == listed["size"]
    assert "manifest.json" in zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_an_archive_is_no_part_of_the_next_one(organization):
    made_by(make_member(Role.OWNER))

    manifest, archive = archive_of_now()

    assert manifest["files"]["count"] == 0
    assert len(rows_of(archive, "tables/core.storedfile.csv")) == 1


def test_a_second_export_waits_for_the_first(organization):
    client = client_as(Role.OWNER)
    first = client.post(URL)
    second = client.post(URL)
    assert (first.status_code, second.status_code) == (202, 409)
    assert Job.objects.filter(kind=exports.KIND).count() == 1

    runner.run(Job.objects.get().pk)

    assert client.post(URL).status_code == 202


@pytest.mark.parametrize(
    ("role", "status"), [(Role.ADMIN, 202), (Role.MANAGER, 403), (Role.ACCOUNTANT, 403)]
)
def test_only_those_at_the_top_take_everything(organization, role, status):
    client = client_as(role)

    assert client.post(URL).status_code == status
    assert client.get(URL).status_code == (200 if status == 202 else 403)


def test_an_archive_is_kept_for_a_week(organization):
    job = made_by(make_member(Role.OWNER))
    file = StoredFile.objects.get(pk=job.result["export_id"])
    other = stored("roll.csv", b"x\n")
    almost = timezone.now() - exports.KEPT_FOR + timedelta(minutes=5)
    StoredFile.objects.update(created_at=almost)
    assert exports.forget_old_exports() == 0

    StoredFile.objects.update(created_at=almost - timedelta(minutes=10))
    assert list(exports.exports()) == []
    assert exports.forget_old_exports() == 1

    assert list(StoredFile.objects.all()) == [other]
    assert default_storage.exists(file.key)  # until the commit
