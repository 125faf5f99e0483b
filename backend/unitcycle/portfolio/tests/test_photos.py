"""Albums of units and of work orders: the same in both."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import default_storage
from PIL import Image
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.files import albums
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.units.models import UnitPhoto
from unitcycle.portfolio.units.tests.factories import UnitFactory
from unitcycle.portfolio.units.tests.pictures import picture
from unitcycle.portfolio.work_orders.models import WorkOrderPhoto
from unitcycle.portfolio.work_orders.tests.factories import WorkOrderFactory

MISSING = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True)
class Album:
    path: str
    make: Any
    model: Any

    def url(self, owner: Any, below: str = "", version: int = 2) -> str:
        return f"/api/v{version}/{self.path}/{getattr(owner, 'pk', owner)}/photos/{below}"


ALBUMS = [
    Album("units", UnitFactory, UnitPhoto),
    Album("work-orders", WorkOrderFactory, WorkOrderPhoto),
]
each_album = pytest.mark.parametrize("album", ALBUMS, ids=lambda each: each.path)


def add(client, url, **given):
    return client.post(url, {"file": picture(), **given}, format="multipart")


@each_album
@pytest.mark.parametrize("version", [1, 2])
def test_a_photo_is_added_shown_and_served(manager, album, version):
    owner = album.make()

    added = add(manager, album.url(owner, version=version), caption="Kitchen")

    assert added.status_code == 201
    photo = added.json()
    facts = ("position", "caption", "name", "content_type", "width", "height")
    assert [photo[name] for name in facts] == [1, "Kitchen", "front.jpg", "image/jpeg", 40, 20]
    shown = manager.get(album.url(owner, version=version)).json()
    assert [{**row, "url": ""} for row in shown] == [{**photo, "url": ""}]
    served = APIClient().get(shown[0]["url"])
    content = served.getvalue()
    assert served.headers["Content-Type"] == "image/jpeg"
    assert Image.open(BytesIO(content)).size == (40, 20)
    assert photo["size"] == len(content)


@each_album
def test_the_place_where_it_was_taken_does_not_survive(manager, album):
    original = picture(place=True)
    assert Image.open(original).getexif().get_ifd(0x8825)
    original.seek(0)

    photo = manager.post(album.url(album.make()), {"file": original}, format="multipart").json()

    served = Image.open(BytesIO(APIClient().get(photo["url"]).getvalue()))
    assert not served.getexif().get_ifd(0x8825)


@each_album
def test_photos_are_put_in_a_new_order(manager, album):
    owner = album.make()
    first, second, third = (add(manager, album.url(owner)).json()["id"] for _ in range(3))

    arranged = manager.post(album.url(owner, "arrange/"), {"photos": [third, first, second]})

    assert [row["id"] for row in arranged.json()] == [third, first, second]
    assert [row["position"] for row in arranged.json()] == [1, 2, 3]
    shown = manager.get(album.url(owner)).json()
    assert [row["id"] for row in shown] == [third, first, second]
    assert add(manager, album.url(owner)).json()["position"] == 4


@each_album
def test_a_new_order_names_each_photo_once(manager, album):
    owner, other = album.make(), album.make()
    ids = [add(manager, album.url(owner)).json()["id"] for _ in range(2)]
    foreign = add(manager, album.url(other)).json()["id"]

    for order in (
        [],
        ids[:1],
        [*ids, ids[0]],
        [ids[0], ids[0]],
        [ids[0], foreign],
        [*ids, foreign],
    ):
        refused = manager.post(album.url(owner, "arrange/"), {"photos": order})
        assert (refused.status_code, refused.json()["code"]) == (400, "wrong_photos"), order

    assert [row["id"] for row in manager.get(album.url(owner)).json()] == ids
    assert manager.post(album.url(owner, "arrange/"), {"photos": ["x"]}).status_code == 400


@each_album
def test_a_photo_is_removed_with_its_bytes(manager, album, django_capture_on_commit_callbacks):
    owner = album.make()
    photo = add(manager, album.url(owner)).json()
    key = StoredFile.objects.get().key
    assert default_storage.exists(key)

    with django_capture_on_commit_callbacks(execute=True):
        removed = manager.delete(album.url(owner, f"{photo['id']}/"))

    assert removed.status_code == 204
    assert manager.get(album.url(owner)).json() == []
    assert not StoredFile.objects.exists()
    assert not default_storage.exists(key)
    assert APIClient().get(photo["url"]).status_code == 404


@each_album
def test_a_caption_is_changed_unless_somebody_else_was_faster(manager, album):
    owner = album.make()
    added = add(manager, album.url(owner))
    url = album.url(owner, f"{added.json()['id']}/")
    tag = added.headers["ETag"]

    changed = manager.patch(url, {"caption": "Bath"}, headers={"If-Match": tag})

    assert (changed.status_code, changed.json()["caption"]) == (200, "Bath")
    stale = manager.patch(url, {"caption": "Hall"}, headers={"If-Match": tag})
    assert stale.status_code == 412
    assert manager.get(url).json()["caption"] == "Bath"


@each_album
@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html><script>alert(1)</script></html>",
        b"\xff\xd8\xff\xe0 not really",
        b"",
        b"%PDF-1.4",
    ],
    ids=["svg", "html", "broken", "empty", "pdf"],
)
def test_what_is_no_picture_is_refused_and_leaves_nothing(manager, album, content):
    owner = album.make()
    file = BytesIO(content)
    file.name = "holiday.jpg"

    refused = manager.post(album.url(owner), {"file": file}, format="multipart")

    assert refused.status_code == 400
    assert [error["field"] for error in refused.json()["errors"]] == ["file"]
    assert not album.model.objects.exists()
    assert not StoredFile.objects.exists()


@each_album
def test_a_photo_needs_a_file(manager, album):
    owner = album.make()

    for answer in (
        manager.post(album.url(owner), {"caption": "x"}, format="multipart"),
        manager.post(album.url(owner), {"file": "x"}, format="multipart"),
        manager.post(album.url(owner), {"file": "x"}),
    ):
        assert answer.status_code == 400
        assert [error["field"] for error in answer.json()["errors"]] == ["file"]


@each_album
def test_a_refused_upload_takes_its_bytes_back(manager, album, monkeypatch):
    monkeypatch.setattr(albums, "LARGEST_ALBUM", 1)
    owner = album.make()
    add(manager, album.url(owner))
    kept = StoredFile.objects.get().key
    folder = kept.rpartition("/")[0]

    full = add(manager, album.url(owner))
    too_long = add(manager, album.url(owner), caption="x" * 201)

    assert (full.status_code, full.json()["code"]) == (409, "album_full")
    assert too_long.status_code == 400
    assert default_storage.listdir(folder)[1] == [kept.rpartition("/")[2]]


@each_album
def test_a_repeated_upload_is_done_once(manager, album):
    owner, key = album.make(), {"Idempotency-Key": "photo-1"}

    answers = [
        manager.post(album.url(owner), {"file": picture()}, format="multipart", headers=key)
        for _ in range(2)
    ]
    other = manager.post(
        album.url(owner), {"file": picture(kind="PNG")}, format="multipart", headers=key
    )

    assert answers[0].json() == answers[1].json()
    assert album.model.objects.count() == 1
    assert other.status_code == 422


@each_album
def test_an_album_costs_the_same_however_long(manager, album):
    owner = album.make()
    add(manager, album.url(owner))
    with statements() as few:
        manager.get(album.url(owner))
    for _ in range(3):
        add(manager, album.url(owner))
    with statements() as many:
        assert len(manager.get(album.url(owner)).json()) == 4

    assert len(few) == len(many) == 3


@each_album
def test_albums_of_others_are_not_there(manager, album):
    with organization_context(make_organization().pk):
        foreign = album.make()
        photo = add(client_as(Role.MANAGER), album.url(foreign)).json()["id"]
    mine = album.make()

    for owner in (foreign, MISSING):
        assert manager.get(album.url(owner)).status_code == 404
        assert add(manager, album.url(owner)).status_code == 404
        assert manager.post(album.url(owner, "arrange/"), {"photos": []}).status_code == 404
        assert manager.get(album.url(owner, f"{photo}/")).status_code == 404
    for owner in (foreign, mine):
        url = album.url(owner, f"{photo}/")
        assert manager.patch(url, {"caption": "x"}).status_code == 404
        assert manager.delete(url).status_code == 404
    assert manager.get(album.url("no-id")).status_code == 404
    with organization_context(foreign.organization_id):
        assert album.model.objects.filter(pk=photo, caption="").exists()


@each_album
def test_a_photo_is_found_under_its_own_owner_only(manager, album):
    owner, other = album.make(), album.make()
    photo = add(manager, album.url(owner)).json()["id"]

    assert manager.get(album.url(other, f"{photo}/")).status_code == 404
    assert manager.delete(album.url(other, f"{photo}/")).status_code == 404
    assert album.model.objects.count() == 1


@each_album
@pytest.mark.parametrize(
    ("role", "looks", "adds"),
    [(Role.VIEWER, 200, 403), (Role.MANAGER, 200, 201), (Role.RESIDENT, 403, 403)],
)
def test_who_may_change_the_owner_may_change_its_album(organization, album, role, looks, adds):
    owner, client = album.make(), client_as(role)

    assert client.get(album.url(owner)).status_code == looks
    assert add(client, album.url(owner)).status_code == adds
    assert client.post(album.url(owner, "arrange/"), {"photos": []}).status_code in (400, 403)


@each_album
def test_an_archived_owner_gets_no_photos(manager, album):
    owner = album.make(**({"status": "cancelled"} if album.model is WorkOrderPhoto else {}))
    manager.delete(f"/api/v2/{album.path}/{owner.pk}/")

    assert add(manager, album.url(owner)).status_code == 409


def test_a_work_orders_photo_has_a_stage(manager):
    album = ALBUMS[1]
    owner = album.make()
    before = add(manager, album.url(owner)).json()
    after = add(manager, album.url(owner), stage="after").json()

    assert (before["stage"], after["stage"]) == ("before", "after")
    changed = manager.patch(album.url(owner, f"{before['id']}/"), {"stage": "during"})
    assert changed.json()["stage"] == "during"
    assert add(manager, album.url(owner), stage="never").status_code == 400
    assert album.model.objects.count() == 2
