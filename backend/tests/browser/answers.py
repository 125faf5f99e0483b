"""What the API told a page, kept on the way to it."""

import json
from typing import Any

from playwright.sync_api import Page, Route


class Answers:
    """Every answer of the API to this page from now on.

    They are read on their way, not asked for afterwards: a browser forgets the answers of a
    document that was left, and a test that reads them late fails when the machine is slow.
    """

    def __init__(self, page: Page, path: str = "/api/") -> None:
        self._told: list[tuple[str, str]] = []
        page.route(f"**{path}**", self._pass_on)

    @property
    def urls(self) -> list[str]:
        return [url for url, _ in self._told]

    @property
    def text(self) -> str:
        return "".join(body for _, body in self._told)

    @property
    def json(self) -> list[Any]:
        return [json.loads(body) for _, body in self._told]

    def _pass_on(self, route: Route) -> None:
        answer = route.fetch()
        if answer.ok:
            self._told.append((route.request.url, answer.text()))
        route.fulfill(response=answer)
