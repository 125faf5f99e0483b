"""Chromium with somebody signed in, for what is measured in a browser."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.running import Person, base_url

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


@contextmanager
def browser(person: Person | None, *flags: str) -> Iterator[Page]:
    """A page of a new browser, with the session of that person."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=os.environ["CHROMIUM"],
            args=[*FLAGS, *flags],
            base_url=base_url(),
            viewport={"width": 1440, "height": 900},
        )
        for cookie in person.cookies.jar if person else ():
            value = cookie.value or ""
            context.add_cookies([{"name": cookie.name, "value": value, "url": base_url()}])
        yield context.pages[0]
        context.close()
