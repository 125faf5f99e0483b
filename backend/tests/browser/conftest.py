"""Chromium, people who are signed in, and a watch over everything that a page may not do."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Response,
    expect,
    sync_playwright,
)

from tests.running import NotRunning, base_url, sign_in_of

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
DESKTOP = {"width": 1440, "height": 900}
PATIENCE_MILLISECONDS = 20_000
expect.set_options(timeout=PATIENCE_MILLISECONDS)

SignedIn = Callable[[str], Page]

STORIES = "stories"
# what mostly waits and changes nothing that the stories count
BESIDE = "beside"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two browsers at once: most stories change what the next one counts, so they stay in one, in their order."""
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(STORIES))


def pytest_collection_finish(session: pytest.Session) -> None:
    """The groups are heeded: a version of pytest that xdist did not know ran the stories side by side."""
    if getattr(session.config.option, "loadgroup", False):
        loose = [item.nodeid for item in session.items if "@" not in item.nodeid.rpartition("]")[2]]
        if loose:
            raise pytest.UsageError(f"pytest-xdist would run {loose[0]} beside any other.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = os.environ.get("CHROMIUM")
    if not chromium:
        raise NotRunning("CHROMIUM names no browser: run these tests with make test-browser.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


class Watch:
    """What went wrong behind the page's back; asked at the end of each test."""

    def __init__(self, page: Page) -> None:
        self.found: list[str] = []
        page.on("pageerror", lambda error: self.found.append(f"script error: {error}"))
        page.on("console", self._console)
        page.on("response", self._response)
        page.on("dialog", lambda dialog: self.found.append(f"dialog: {dialog.message}"))

    def _console(self, message: ConsoleMessage) -> None:
        # that an answer was a 4xx is the test's own matter
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.found.append(f"console: {message.text}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.found.append(f"{response.status} from {response.url}")
        if not response.url.startswith((base_url(), "data:", "blob:")):
            self.found.append(f"a request left the installation: {response.url}")


@pytest.fixture
def pages(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages in sessions of their own, and fails the test for what any of them did wrong."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def open_page(**options: object) -> Page:
        settings = {"viewport": DESKTOP, **options}
        context = browser.new_context(base_url=base_url(), **settings)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        contexts.append(context)
        page = context.new_page()
        watches.append(Watch(page))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [trouble for watch in watches for trouble in watch.found] == []


@pytest.fixture
def page(pages: Callable[..., Page]) -> Page:
    return pages()


@pytest.fixture(scope="session")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """E-mail address -> where that person's cookies are kept once they signed in."""
    return {"": tmp_path_factory.mktemp("sessions")}


@pytest.fixture
def signed_in(pages: Callable[..., Page], sessions: dict[str, Path]) -> SignedIn:
    """A page of that demo person. The sign-in form is used once for each of them."""

    def open_as(email: str) -> Page:
        if email in sessions:
            return pages(storage_state=sessions[email])
        page = pages()
        page.goto("/sign-in")
        fill_sign_in(page, email)
        page.get_by_role("navigation", name="Main").wait_for()
        sessions[email] = sessions[""] / f"{email}.json"
        page.context.storage_state(path=sessions[email])
        return page

    return open_as


def fill_sign_in(page: Page, email: str, password: str | None = None) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password or sign_in_of(email).password)
    page.get_by_role("button", name="Sign in").click()
