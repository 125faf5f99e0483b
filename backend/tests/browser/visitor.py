"""What a person does with the web app, in a person's words."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.running import sign_in_of

MANAGER = "manager@meridian.example"
OWNER = "owner@meridian.example"
MAINTENANCE = "maintenance@meridian.example"


class Visitor:
    def __init__(self, page: Page) -> None:
        self.page = page

    def sign_in(self, email: str, password: str | None = None) -> None:
        """Fill in the form and send it; where that leads is for the test to say."""
        self.page.goto("/sign-in")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(password or sign_in_of(email).password)
        self.page.get_by_role("button", name="Sign in").click()

    def comes_in(self, email: str) -> None:
        self.sign_in(email)
        expect(self.page).not_to_have_url(re.compile("sign-in"))
        expect(self.page.get_by_role("navigation").first).to_be_visible()

    def card(self, label: str) -> Locator:
        """One of the four cards of the dashboard, a link that filters the table."""
        return self.page.locator("app-stat-card").filter(has_text=label)

    def rows(self) -> Locator:
        return self.page.locator("app-lease-table tbody tr")

    def open_first_lease(self, state: str) -> None:
        self.page.goto(f"/lifecycle?status={state}")
        link = self.rows().first.get_by_role("link").first
        link.click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("Unit")

    def act(self, name: str) -> Locator:
        """Press one of the lease's actions; the dialog that opens."""
        self.page.locator("app-lease-actions").get_by_role("button", name=name).first.click()
        dialog = self.page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        return dialog

    def badge(self) -> Locator:
        return self.page.locator(
            "h1 + app-lease-status-badge, .heading app-lease-status-badge"
        ).first

    def history(self) -> Locator:
        return self.page.locator("app-status-timeline")
