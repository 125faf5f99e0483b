"""The web app's page for every address that is its own, and the addresses that are not."""

import pytest
from django.test import Client


@pytest.fixture
def page(settings, tmp_path):
    settings.FRONTEND_DIST = tmp_path
    (tmp_path / "index.html").write_text("<title>UnitCycle</title>")
    return tmp_path


@pytest.mark.parametrize("path", ["/", "/leases", "/account/invitations/some-token", "/a/b/c?x=1"])
def test_every_address_of_the_web_app_is_its_page(page, path):
    answer = Client().get(path)

    assert answer.status_code == 200
    assert answer.content == b"<title>UnitCycle</title>"
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert answer["Cache-Control"] == "no-cache"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    # the link in a letter carries a secret: it must not travel on to other sites
    assert answer["Referrer-Policy"] == "same-origin"


def test_it_brings_the_csrf_token(page):
    answer = Client().get("/")

    assert answer.cookies["csrftoken"].value
    assert not answer.cookies["csrftoken"]["httponly"]  # the web app sends it back as a header


@pytest.mark.parametrize("path", ["/main-ABC123.js", "/assets/logo.svg", "/../secret.txt"])
def test_a_missing_asset_is_no_page(page, path):
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize("path", ["/api/", "/api/v3/leases/", "/_allauth/x", "/health/x"])
def test_other_addresses_stay_their_own(page, path):
    answer = Client().get(path)

    assert answer.status_code == 404
    assert b"<title>UnitCycle</title>" not in answer.content


def test_the_page_is_only_read(page):
    assert Client().post("/leases").status_code == 405


def test_without_a_build_it_says_how_to_make_one(settings, tmp_path):
    settings.FRONTEND_DIST = tmp_path

    answer = Client().get("/")

    assert answer.status_code == 404
    assert b"make run" in answer.content


@pytest.fixture
def languages(page):
    (page / "es").mkdir()
    (page / "es" / "index.html").write_text("<title>UnitCycle en español</title>")


@pytest.mark.parametrize(
    ("cookie", "wish", "expected"),
    [
        (None, "", b"<title>UnitCycle</title>"),
        (None, "es-MX,es;q=0.9,en;q=0.8", "<title>UnitCycle en español</title>".encode()),
        (None, "de-DE,de;q=0.9", b"<title>UnitCycle</title>"),
        ("es", "en-US", "<title>UnitCycle en español</title>".encode()),
        ("en", "es-MX", b"<title>UnitCycle</title>"),
        ("../../etc", "es", "<title>UnitCycle en español</title>".encode()),
        ("xx", ";;q=broken", b"<title>UnitCycle</title>"),
    ],
)
def test_the_page_speaks_the_language_that_was_chosen_or_wished_for(
    languages, cookie, wish, expected
):
    client = Client(headers={"Accept-Language": wish})
    if cookie:
        client.cookies["unitcycle_language"] = cookie

    answer = client.get("/lifecycle")

    assert answer.content == expected
    assert {"Cookie", "Accept-Language"} <= set(answer["Vary"].split(", "))
