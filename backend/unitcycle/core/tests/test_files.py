"""Files: what is taken, under which name it is kept, who may read it and how it is served."""

import hashlib
from io import BytesIO

import boto3
import pytest
import time_machine
from django.core import signing
from django.core.files.storage import default_storage, storages
from django.db import transaction
from django.test import Client
from moto import mock_aws
from PIL import Image

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.errors import Invalid, NotFound, TooLarge
from unitcycle.core.files import services
from unitcycle.core.files.purposes import AVATAR, EXPORT, IMAGES, LOGO, PHOTO, TABLE, Purpose
from unitcycle.core.files.services import clean_name, discard, link_to, open_link, store
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
HTML = b"<!doctype html><html><script>alert(1)</script></html>"
# A PNG's first bytes with a page behind them: what a careless sniffer lets through.
POLYGLOT = b"\x89PNG\r\n\x1a\n" + HTML


def picture(image_format="PNG"):
    out = BytesIO()
    Image.new("RGB", (6, 4), "teal").save(out, image_format)
    out.seek(0)
    return out


def kept(content=b"bytes", name="export.csv", content_type="text/csv"):
    return store(BytesIO(content), name=name, purpose=EXPORT, content_type=content_type)


def get(link, **headers):
    return Client().get(link, headers=headers)


def body(answer):
    return b"".join(answer.streaming_content)


# --- taking -------------------------------------------------------------------------------------


def test_a_file_is_kept_with_its_facts(organization):
    file = kept(b"a,b\n1,2\n")

    assert (file.size, file.content_type, file.purpose) == (8, "text/csv", "export")
    assert file.sha256 == hashlib.sha256(b"a,b\n1,2\n").hexdigest()
    assert file.key.startswith(f"{organization.pk}/")
    assert "export" not in file.key  # the name says nothing to whoever reads the storage
    assert default_storage.open(file.key).read() == b"a,b\n1,2\n"


def test_a_picture_is_kept_as_what_it_is_and_not_as_it_is_called(organization):
    file = store(picture("JPEG"), name="photo.png", purpose=PHOTO)

    stored = default_storage.open(file.key).read()
    assert file.content_type == "image/jpeg"
    assert (file.width, file.height) == (6, 4)
    assert file.sha256 == hashlib.sha256(stored).hexdigest()
    assert file.size == len(stored)


@pytest.mark.parametrize("content", [SVG, HTML, POLYGLOT, b"%PDF-1.7 x", b"GIF89a", b"PK\x03\x04"])
@pytest.mark.parametrize("purpose", [PHOTO, AVATAR, LOGO], ids=lambda purpose: purpose.name)
def test_what_is_no_picture_is_refused_whatever_it_is_called(organization, content, purpose):
    with pytest.raises(Invalid) as refusal:
        store(BytesIO(content), name="photo.jpg", purpose=purpose)

    assert "file" in refusal.value.fields
    assert not StoredFile.objects.exists()


def test_an_empty_file_is_refused(organization):
    with pytest.raises(Invalid, match="empty"):
        store(BytesIO(b""), name="x.csv", purpose=TABLE)


def test_the_limit_of_a_purpose_holds(organization):
    tiny = Purpose("tiny", frozenset(), 10)

    store(BytesIO(b"x" * 10), name="x", purpose=tiny)
    with pytest.raises(TooLarge) as refusal:
        store(BytesIO(b"x" * 11), name="x", purpose=tiny)
    assert "file" in refusal.value.fields


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("photo.jpg", "photo.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\lease.pdf", "lease.pdf"),
        ("a\x00b\r\nSet-Cookie: x.txt", "abSet-Cookie: x.txt"),
        ("invoice\u202egpj.exe", "invoicegpj.exe"),
        ("\u200bhidden.txt", "hidden.txt"),
        ("...", "file"),
        ("", "file"),
        ("/", "file"),
        ("übersicht ☂.csv", "übersicht ☂.csv"),
        ("x" * 300 + ".xlsx", "x" * 195 + ".xlsx"),
        ("x" * 195 + ".xlsx", "x" * 195 + ".xlsx"),
        ("x" * 300, "x" * 200),
    ],
)
def test_names_are_made_fit_for_a_header(given, expected):
    assert clean_name(given) == expected


# --- all or nothing -----------------------------------------------------------------------------


def stored_bytes():
    try:
        return set(default_storage.listdir("avatars")[1])
    except FileNotFoundError:
        return set()


def test_the_bytes_of_a_refused_request_are_taken_back(organization, monkeypatch):
    from unitcycle.accounts.services import themselves

    def fails(user, key):
        raise Invalid("Not now.")

    monkeypatch.setattr(themselves, "_put_avatar", fails)
    before = stored_bytes()
    upload = picture()
    upload.name = "me.png"

    answer = client_as(Role.VIEWER).put(
        "/api/v1/session/avatar/", {"file": upload}, format="multipart"
    )

    assert answer.status_code == 400
    assert stored_bytes() == before


def test_the_bytes_of_a_broken_request_are_taken_back(organization, monkeypatch):
    from unitcycle.accounts.services import themselves

    def breaks(user, key):
        raise ZeroDivisionError

    monkeypatch.setattr(themselves, "_put_avatar", breaks)
    before = stored_bytes()
    upload = picture()
    upload.name = "me.png"
    client = client_as(Role.VIEWER)
    client.raise_request_exception = False

    answer = client.put("/api/v1/session/avatar/", {"file": upload}, format="multipart")

    assert answer.status_code == 500
    assert stored_bytes() == before


def test_a_file_is_deleted_after_the_commit_and_not_before(
    organization, django_capture_on_commit_callbacks
):
    file = kept()
    with django_capture_on_commit_callbacks(execute=True):
        discard(file)
        assert default_storage.exists(file.key)

    assert not default_storage.exists(file.key)
    assert not StoredFile.objects.exists()


def test_a_discard_that_is_rolled_back_keeps_the_bytes(
    organization, django_capture_on_commit_callbacks
):
    file = kept()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        discard(file)
        transaction.set_rollback(True)

    assert default_storage.exists(file.key)


# --- links --------------------------------------------------------------------------------------


def test_a_link_serves_the_bytes_to_whoever_holds_it(organization):
    answer = get(link_to(kept(b"a,b\n")))

    assert answer.status_code == 200
    assert body(answer) == b"a,b\n"
    assert answer["Content-Type"] == "text/csv"


def test_a_link_ends_after_an_hour(organization):
    with time_machine.travel(0, tick=False) as clock:
        link = link_to(kept())
        clock.shift(services.LINK_SECONDS - 1)
        assert get(link).status_code == 200
        clock.shift(2)
        answer = get(link)

    assert answer.status_code == 404
    assert answer.json() == {"detail": "This link has expired or is not ours."}


def test_every_changed_letter_breaks_a_link(organization):
    link = link_to(kept())
    token = link.removeprefix("/files/").rstrip("/")
    for position in range(len(token)):
        letter = "A" if token[position] != "A" else "B"
        forged = token[:position] + letter + token[position + 1 :]
        assert get(f"/files/{forged}/").status_code == 404, position


def test_a_signature_made_for_something_else_is_no_link(organization):
    file = kept()
    named = {"o": str(file.organization_id), "f": str(file.pk)}

    assert get(f"/files/{signing.dumps(named)}/").status_code == 404
    assert get(f"/files/{signing.dumps({'k': file.key}, salt='x')}/").status_code == 404


def test_a_link_that_names_another_organisation_finds_nothing(organization):
    with organization_context(make_organization().pk):
        theirs = kept()
    token = signing.dumps(
        {"o": str(organization.pk), "f": str(theirs.pk)}, salt=services._SALT, compress=False
    )

    with pytest.raises(NotFound):
        open_link(token)


def test_a_link_to_what_is_gone_says_so(organization):
    file = kept()
    link = link_to(file)
    default_storage.delete(file.key)

    assert get(link).status_code == 404

    link = link_to(other := kept())
    other.delete()
    assert get(link).status_code == 404


def test_a_link_leaves_no_organisation_entered(organization):
    from unitcycle.core.organizations import current_organization_id

    other = make_organization()
    with organization_context(other.pk):
        link = link_to(kept())

    get(link)

    assert current_organization_id() == organization.pk


def test_pictures_are_shown_and_everything_else_is_saved(organization):
    shown = get(link_to(store(picture(), name="a.png", purpose=PHOTO)))
    saved = get(link_to(kept(HTML, name="page.html", content_type="text/html")))

    assert shown["Content-Disposition"].startswith("inline")
    assert saved["Content-Disposition"] == 'attachment; filename="page.html"'
    for answer in (shown, saved):
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Cache-Control"].startswith("private")
        assert "sessionid" not in answer.cookies


def test_a_name_cannot_break_out_of_its_header(organization):
    answer = get(link_to(kept(name='x"; filename="evil.exe')))

    assert answer["Content-Disposition"] == 'attachment; filename="x\\"; filename=\\"evil.exe"'


def test_links_are_only_read(organization):
    link = link_to(kept())

    assert Client().post(link).status_code == 405
    assert Client().head(link).status_code == 200


# --- uploads ------------------------------------------------------------------------------------


def test_an_upload_over_the_limit_is_refused_while_it_arrives(organization, settings):
    settings.UPLOAD_LIMIT_BYTES = 2**20
    big = BytesIO(b"\x00" * (2**20 + 2**16))
    big.name = "me.png"

    answer = client_as(Role.VIEWER).put(
        "/api/v2/session/avatar/", {"file": big}, format="multipart"
    )

    assert answer.status_code == 413
    assert "at most 1 MB" in answer.json()["detail"]


def test_all_files_of_a_request_count_together(organization, settings):
    settings.UPLOAD_LIMIT_BYTES = 2**20
    parts = {}
    for name in ("file", "second"):
        parts[name] = BytesIO(b"\x00" * (2**19 + 2**16))
        parts[name].name = "me.png"

    answer = client_as(Role.VIEWER).put("/api/v2/session/avatar/", parts, format="multipart")

    assert answer.status_code == 413


def test_pictures_may_be_of_the_kinds_that_are_made_anew():
    from unitcycle.core.files import images

    assert frozenset(images._FORMATS) == IMAGES


# --- object storage -----------------------------------------------------------------------------


def test_the_same_over_object_storage(organization, settings, monkeypatch):
    with mock_aws():
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="unitcycle")
        settings.STORAGES = {
            **settings.STORAGES,
            "default": {
                "BACKEND": "storages.backends.s3.S3Storage",
                "OPTIONS": {
                    "bucket_name": "unitcycle",
                    "region_name": "us-east-1",
                    "access_key": "test",
                    "secret_key": "test",
                    "default_acl": "private",
                    "file_overwrite": False,
                },
            },
        }
        assert type(storages["default"]).__name__ == "S3Storage"
        file = kept(b"in a bucket")
        link = link_to(file)

        answer = get(link)
        assert body(answer) == b"in a bucket"

        default_storage.delete(file.key)
        assert get(link).status_code == 404
