"""Getting in: the right password, a wrong one, and a second factor."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn, fill_sign_in
from tests.browser.one_time_codes import one_time_code
from tests.running import sign_in_of

pytestmark = pytest.mark.browser


# nobody else signs in as they do: from then on they are asked for more
SECOND_FACTOR = "service@meridian.example"


def test_whoever_is_not_signed_in_is_led_to_the_form_and_back(page: Page):
    page.goto("/lifecycle?status=notice")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    fill_sign_in(page, "manager@meridian.example")

    expect(page).to_have_url("/lifecycle?status=notice")
    expect(page.get_by_role("heading", name="Lease Lifecycle")).to_be_visible()


def test_a_wrong_password_is_refused_without_saying_who_exists(page: Page):
    sentences = []
    for email in ("viewer@meridian.example", "nobody@meridian.example"):
        page.goto("/sign-in")
        fill_sign_in(page, email, "not-this-one-4711")
        alert = page.get_by_role("alert").first
        expect(alert).to_be_visible()
        sentences.append(alert.inner_text())

    assert sentences[0] == sentences[1]
    expect(page).to_have_url("/sign-in")
    assert page.request.get("/api/v1/session/").status == 401


def test_signing_out_ends_the_session(pages, sessions):
    page = pages()
    page.goto("/sign-in")
    fill_sign_in(page, "service@meridian.example")
    page.get_by_role("button", name="your account").click()

    page.get_by_role("menuitem", name="Sign out").click()

    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto("/lifecycle")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_second_factor_is_set_up_and_then_asked_for(signed_in: SignedIn, pages):
    page = signed_in(SECOND_FACTOR)
    page.goto("/security")
    page.get_by_role("button", name="Set up").click()
    secret = page.locator("app-totp-card code").inner_text().replace(" ", "")
    code = page.get_by_label("Code that the app shows")

    code.fill("000000" if one_time_code(secret) != "000000" else "111111")
    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    code.fill(one_time_code(secret))
    page.get_by_role("button", name="Switch on").click()
    dialog = page.get_by_role("dialog", name="Is it still you?")
    dialog.get_by_label("Password").fill(sign_in_of(SECOND_FACTOR).password)
    dialog.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("Signing in asks for a code of your app")).to_be_visible()
    page.get_by_role("button", name="Show the codes").click()
    recovery_code = page.locator("app-recovery-codes-card li code").first.inner_text()

    again = pages()
    again.goto("/sign-in")
    fill_sign_in(again, SECOND_FACTOR)
    expect(again.get_by_role("heading", name="One more step")).to_be_visible()
    assert again.request.get("/api/v1/session/").status == 401
    again.get_by_label("Code").fill(one_time_code(secret, steps_ahead=1))
    again.get_by_role("button", name="Confirm").click()
    expect(again.get_by_role("navigation", name="Main")).to_be_visible()

    third = pages()
    third.goto("/sign-in")
    fill_sign_in(third, SECOND_FACTOR)
    third.get_by_label("Code").fill(recovery_code)
    third.get_by_role("button", name="Confirm").click()
    expect(third.get_by_role("navigation", name="Main")).to_be_visible()
