"""What comes between a person and their work: the session ends, the connection is lost. Nothing entered is."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.conftest import SignedIn, fill_sign_in
from tests.browser.test_6_every_route import look_at
from tests.running import sign_in_of

pytestmark = pytest.mark.browser


def end_session(page: Page) -> None:
    page.context.clear_cookies(name="sessionid")


def fresh(pages: Callable[..., Page], email: str) -> Page:
    """Signed in with a session of its own, so that ending it disturbs no other test."""
    page = pages()
    page.goto("/sign-in")
    fill_sign_in(page, email)
    page.get_by_role("navigation", name="Main").wait_for()
    return page


def open_invitation(page: Page, email: str) -> None:
    page.goto("/people")
    page.get_by_role("button", name="Invite").first.click()
    page.get_by_role("dialog").get_by_label("E-mail").fill(email)
    page.get_by_role("dialog").get_by_label("Role").select_option(label="Accountant")


def test_a_session_that_ends_mid_form_loses_no_input(pages):
    page = fresh(pages, "admin@meridian.example")
    open_invitation(page, "kept@meridian.example")
    end_session(page)

    page.get_by_role("button", name="Send the invitation").click()

    again = page.get_by_role("dialog", name="Your session ended")
    expect(again.get_by_label("E-mail")).to_have_value("admin@meridian.example")
    expect(again.get_by_label("Password")).to_be_focused()
    page.keyboard.press("Escape")
    expect(again).to_be_visible()
    look_at(page, "dialog-session-ended")
    again.get_by_label("Password").fill("not-this-one-4711")
    again.get_by_role("button", name="Sign in").click()
    expect(again.get_by_role("alert").first).to_be_visible()
    again.get_by_label("Password").fill(sign_in_of("admin@meridian.example").password)
    again.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text("kept@meridian.example").first).to_be_visible()
    assert page.url.endswith("/people")
    mine = page.request.get("/api/v1/invitations/").json()["results"]
    assert [(one["email"], one["role"]) for one in mine if one["email"].startswith("kept@")] == [
        ("kept@meridian.example", "accountant")
    ]


def test_somebody_else_who_signs_in_over_a_form_gets_an_app_of_their_own(pages):
    page = fresh(pages, "admin@meridian.example")
    open_invitation(page, "lost@meridian.example")
    end_session(page)
    page.get_by_role("button", name="Send the invitation").click()

    again = page.get_by_role("dialog", name="Your session ended")
    again.get_by_label("E-mail").fill("owner@meridian.example")
    again.get_by_label("Password").fill(sign_in_of("owner@meridian.example").password)
    again.get_by_role("button", name="Sign in").click()

    page.wait_for_url(lambda url: not url.endswith("/people"))
    expect(page.get_by_role("dialog")).to_have_count(0)
    invited = page.request.get("/api/v1/invitations/").text()
    assert "lost@meridian.example" not in invited


def test_a_session_that_ends_without_a_form_leads_to_sign_in_and_back(pages):
    page = fresh(pages, "admin@meridian.example")
    page.goto("/lifecycle?status=notice")
    page.get_by_role("region", name="Leases").locator("tbody tr").first.wait_for()
    end_session(page)

    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()

    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.get_by_text("Your session ended.")).to_be_visible()
    fill_sign_in(page, "admin@meridian.example")
    expect(page.locator(".page-title app-lease-status-badge")).to_be_visible()


def test_a_lost_connection_shows_repeats_reads_and_never_a_write(signed_in: SignedIn):
    page = signed_in("owner@meridian.example")
    open_invitation(page, "offline@meridian.example")
    sent: list[str] = []

    def lose(route: Route, request: Request) -> None:
        sent.append(request.method)
        route.abort("connectionreset")

    page.route("**/api/**", lose)
    page.get_by_role("button", name="Send the invitation").click()

    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("alert").first).to_contain_text("The server did not answer")
    expect(dialog.get_by_label("E-mail")).to_have_value("offline@meridian.example")
    expect(page.get_by_text("The connection is lost.")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Lease Lifecycle").click()
    page.wait_for_timeout(2_000)
    assert sent.count("POST") == 1
    assert sent.count("GET") > 1

    page.unroute("**/api/**")

    expect(page.get_by_role("region", name="Leases").locator("tbody tr").first).to_be_visible()
    expect(page.get_by_text("The connection is lost.")).to_have_count(0)
    assert "offline@meridian.example" not in json.dumps(
        page.request.get("/api/v1/invitations/").json()
    )


GO_TO_THE_LAST_FIELD_AS_IT_APPEARS = """() => {
  new MutationObserver((_, observer) => {
    const fields = document.querySelectorAll('mat-dialog-container input');
    if (!fields.length) return;
    observer.disconnect();
    fields[fields.length - 1].focus();
  }).observe(document.body, { childList: true, subtree: true });
}"""
SO_LONG_AS_A_DIALOG_TAKES_TO_OPEN = 600


def test_a_dialog_leaves_the_focus_where_somebody_quick_has_put_it(signed_in: SignedIn):
    page = signed_in("manager@meridian.example")
    page.goto("/tenants")
    page.evaluate(GO_TO_THE_LAST_FIELD_AS_IT_APPEARS)

    page.get_by_role("button", name="New tenant").click()
    page.get_by_role("dialog").wait_for()
    page.wait_for_timeout(SO_LONG_AS_A_DIALOG_TAKES_TO_OPEN)

    expect(page.get_by_role("dialog").locator("input").last).to_be_focused()


def test_an_edit_that_somebody_was_faster_with_overwrites_nothing_unasked(
    signed_in: SignedIn, pages: Callable[..., Page]
):
    one = signed_in("manager@meridian.example")
    vendor = one.request.get("/api/v1/vendors/?page_size=1").json()["results"][0]
    two = fresh(pages, "admin@meridian.example")
    for page in (one, two):
        page.goto(f"/vendors/{vendor['id']}")
        page.get_by_role("button", name="Edit").click()
    two.get_by_role("dialog").get_by_label("Phone").fill("+1 555 0102")
    two.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(two.get_by_role("dialog")).to_have_count(0)

    form = one.get_by_role("dialog")
    form.get_by_label("Contact person").fill("Ann Faster")
    form.get_by_role("button", name="Save").click()

    note = form.get_by_role("alert").first
    expect(note).to_contain_text("Phone")
    expect(note).to_contain_text("is now +1 555 0102")
    look_at(one, "dialog-stale-edit")
    note.get_by_role("button", name="Load the present values").click()
    expect(form.get_by_label("Phone")).to_have_value("+1 555 0102")
    expect(form.get_by_label("Contact person")).to_have_value("Ann Faster")
    form.get_by_role("button", name="Save").click()
    expect(one.get_by_role("dialog")).to_have_count(0)

    now = one.request.get(f"/api/v1/vendors/{vendor['id']}/").json()
    assert (now["phone"], now["contact_name"]) == ("+1 555 0102", "Ann Faster")


def test_an_edit_given_up_for_what_somebody_else_changed_begins_with_that(
    signed_in: SignedIn, pages: Callable[..., Page]
):
    one = signed_in("manager@meridian.example")
    vendor = one.request.get("/api/v1/vendors/?page_size=1&ordering=-name").json()["results"][0]
    two = fresh(pages, "admin@meridian.example")
    for page in (one, two):
        page.goto(f"/vendors/{vendor['id']}")
        page.get_by_role("button", name="Edit").click()
    two.get_by_role("dialog").get_by_label("Phone").fill("+1 555 0177")
    two.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(two.get_by_role("dialog")).to_have_count(0)

    form = one.get_by_role("dialog")
    form.get_by_label("Contact person").fill("Ann Slower")
    form.get_by_role("button", name="Save").click()
    expect(form.get_by_role("alert").first).to_contain_text("is now +1 555 0177")
    form.get_by_role("button", name="Cancel").click()

    expect(one.locator("main")).to_contain_text("+1 555 0177")
    one.get_by_role("button", name="Edit").click()
    expect(form.get_by_label("Phone")).to_have_value("+1 555 0177")


def test_what_is_edited_from_a_list_overwrites_nothing_unasked(
    signed_in: SignedIn, pages: Callable[..., Page]
):
    one = signed_in("manager@meridian.example")
    found = one.request.get("/api/v1/properties/?page_size=1&ordering=-name").json()["results"][0]
    two = fresh(pages, "admin@meridian.example")
    for page in (one, two):
        page.goto("/properties?ordering=-name")
        page.get_by_role("button", name=f"Actions for {found['name']}").click()
        page.get_by_role("menuitem", name="Edit").click()
    two.get_by_role("dialog").get_by_label("Contact on site").fill("Pat Faster")
    two.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(two.get_by_role("dialog")).to_have_count(0)

    form = one.get_by_role("dialog")
    form.get_by_label("City").fill("Elsewhere")
    form.get_by_role("button", name="Save").click()

    expect(form.get_by_role("alert").first).to_contain_text("is now Pat Faster")
    form.get_by_role("button", name="Cancel").click()
    now = one.request.get(f"/api/v1/properties/{found['id']}/").json()
    assert (now["contact_name"], now["city"]) == ("Pat Faster", found["city"])
