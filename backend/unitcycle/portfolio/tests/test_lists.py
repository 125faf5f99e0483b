"""What holds of every list of portfolio: its cost, its pages, its orders, and what is archived."""

import pytest

from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.tests.resources import RESOURCES, both_versions, each_resource, ids


def walk(client, url, link):
    """All ids from page to page, following `next` or `previous`."""
    found = []
    for _ in range(50):
        page = client.get(url).json()
        rows = [row["id"] for row in page["results"]]
        found = rows + found if link == "previous" else found + rows
        if page[link] is None:
            return found, url
        url = page[link]
    raise AssertionError("the pages do not end")


@each_resource
@both_versions
def test_a_list_costs_the_same_however_long(manager, resource, version):
    for n in range(4):
        resource.make(n)
    with statements() as few:
        assert len(ids(manager.get(resource.url(version) + "?page_size=2"))) == 2
    for n in range(8):
        resource.make(n)
    with statements() as many:
        assert len(ids(manager.get(resource.url(version) + "?page_size=10"))) == 10

    # who signs in, where, the page, and in v1 how many there are, if that is not read with the page
    assert len(few) == len(many) <= (4 if version == 1 else 3)


@each_resource
@both_versions
def test_a_row_looks_the_same_in_the_list_and_alone(manager, resource, version):
    for n in range(2):
        resource.make(n)

    listed = manager.get(resource.url(version)).json()["results"]

    assert len(listed) == 2
    for row in listed:
        assert manager.get(resource.url(version, row["id"])).json() == row


@each_resource
def test_pages_of_both_versions_show_every_row_once_in_every_order(manager, resource):
    """Forwards and backwards, with ties and with empty values in the column."""
    rows = [resource.make(n) for n in range(5)]
    for field in resource.viewset.ordering_fields:
        for sign in ("", "-"):
            query = f"?page_size=2&ordering={sign}{field}"
            numbered, _ = walk(manager, resource.url(1) + query, "next")
            forwards, last = walk(manager, resource.url(2) + query, "next")
            backwards, _ = walk(manager, last, "previous")

            assert sorted(numbered) == sorted(str(row.pk) for row in rows), query
            assert forwards == numbered, query
            assert backwards == numbered, query


@each_resource
def test_descending_is_the_reverse_of_ascending(manager, resource):
    for n in range(5):
        resource.make(n)
    for field in resource.viewset.ordering_fields:
        up = ids(manager.get(f"{resource.url(2)}?ordering={field}"))
        assert ids(manager.get(f"{resource.url(2)}?ordering=-{field}")) == up[::-1], field


@each_resource
def test_v1_counts(manager, resource):
    for n in range(3):
        resource.make(n)

    page = manager.get(resource.url(1) + "?page_size=2&page=2").json()

    assert (page["count"], page["next"], len(page["results"])) == (3, None, 1)
    assert page["previous"].endswith(f"{resource.url(1)}?page=1&page_size=2")


@each_resource
@both_versions
@pytest.mark.parametrize(
    "query",
    [
        "page_size=0",
        "page_size=201",
        "page_size=many",
        "page_size=-1",
        "page_size=000000150999",
        "ordering=secret",
        "ordering=organization__name",
        "archived=perhaps",
        "search=%00",
    ],
)
def test_what_a_list_does_not_take_is_refused(manager, resource, version, query):
    assert manager.get(f"{resource.url(version)}?{query}").status_code == 400


@each_resource
def test_pages_that_are_not_there(manager, resource):
    resource.make(1)

    for query in ("page=2", "page=0", "page=x", "page=99999999999999999999"):
        assert manager.get(f"{resource.url(1)}?{query}").status_code == 404, query
    for cursor in ("x", "WzAsMV0", "WzAsMV0.AAAA", "%00"):
        assert manager.get(f"{resource.url(2)}?cursor={cursor}").status_code == 404, cursor


def test_a_cursor_belongs_to_its_order(manager):
    resource = RESOURCES[0]
    for n in range(3):
        resource.make(n)
    following = manager.get(resource.url(2) + "?page_size=1&ordering=name").json()["next"]
    assert manager.get(following).status_code == 200

    borrowed = following.replace("ordering=name", "ordering=-name")

    assert manager.get(borrowed).status_code == 404


# --- archiving


@each_resource
@both_versions
def test_archived_rows_leave_the_list_and_can_be_restored(manager, resource, version):
    kept, gone = manager.post(resource.url(version), resource.body()), resource.make(1)
    kept = kept.json()["id"]
    if resource.name == "work-orders":
        manager.post(resource.url(version, gone.pk, "status/"), {"status": "cancelled"})

    assert manager.delete(resource.url(version, gone.pk)).status_code == 204

    assert ids(manager.get(resource.url(version))) == [kept]
    assert ids(manager.get(resource.url(version) + "?archived=false")) == [kept]
    assert ids(manager.get(resource.url(version) + "?archived=true")) == [str(gone.pk)]
    assert manager.get(resource.url(version, gone.pk)).json()["archived_at"] is not None
    change = manager.patch(resource.url(version, gone.pk), resource.change)
    assert change.status_code == 409

    restored = manager.post(resource.url(version, gone.pk, "restore/"))

    assert (restored.status_code, restored.json()["archived_at"]) == (200, None)
    assert set(ids(manager.get(resource.url(version)))) == {kept, str(gone.pk)}


@each_resource
def test_archiving_twice_is_archiving_once(manager, resource):
    row = resource.make(0)
    if resource.name == "work-orders":
        manager.post(resource.url(2, row.pk, "status/"), {"status": "cancelled"})
    manager.delete(resource.url(2, row.pk))
    row.refresh_from_db()
    first = row.archived_at

    assert manager.delete(resource.url(2, row.pk)).status_code == 204

    row.refresh_from_db()
    assert row.archived_at == first is not None
