"""The app in another language: chosen by the browser's wish or by the person, and kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn, fill_sign_in
from tests.running import sign_in_of

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"


def test_a_browser_that_wishes_for_spanish_gets_it(pages: Callable[..., Page]):
    page = pages(locale="es-MX")
    page.goto("/sign-in?next=%2Flifecycle")

    page.get_by_label("Correo electrónico").fill(MANAGER)
    page.get_by_label("Contraseña").fill(sign_in_of(MANAGER).password)
    page.get_by_role("button", name="Iniciar sesión").click()

    expect(page.get_by_role("heading", name="Ciclo de los contratos", level=1)).to_be_visible()
    expect(page).to_have_url("/lifecycle")
    expect(page.locator("html")).to_have_attribute("lang", "es")


def test_a_person_chooses_a_language_and_it_stays(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle")
    page.get_by_role("button", name="your account").click()
    page.get_by_role("menuitem", name="Español").click()

    expect(page.get_by_role("heading", name="Ciclo de los contratos", level=1)).to_be_visible()
    page.goto("/jobs")
    expect(page.get_by_role("heading", name="Tareas", level=1)).to_be_visible()

    page.get_by_role("button", name="su cuenta").click()
    page.get_by_role("menuitem", name="English").click()
    expect(page.get_by_role("heading", name="Jobs", level=1)).to_be_visible()


def test_the_choice_is_there_before_signing_in(page: Page):
    page.goto("/sign-in")
    page.get_by_role("button", name="Español").click()

    expect(page.get_by_role("button", name="Iniciar sesión")).to_be_visible()
    page.get_by_role("button", name="English").click()
    fill_sign_in(page, MANAGER)
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
