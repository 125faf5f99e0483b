"""The running application, as an outsider meets it: over HTTP, with the sign-ins that the demo data prints."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx

ADDRESS = "UNITCYCLE_BASE_URL"
SIGN_INS = "UNITCYCLE_SIGN_INS"
TIMEOUT_SECONDS = 30.0


class NotRunning(Exception):
    """These tests need the whole application; they fail, and are never skipped, without it."""


def base_url() -> str:
    return _variable(ADDRESS)


def _variable(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise NotRunning(
            f"{name} is not set: run these tests with make test-schema or test-browser."
        )
    return value


@dataclass(frozen=True)
class SignIn:
    email: str
    password: str


def sign_in_of(email: str) -> SignIn:
    """The demo person with that e-mail address; the printed lines say address, password, name and role."""
    for line in _variable(SIGN_INS).splitlines():
        words = line.split()
        if words and words[0] == email:
            return SignIn(words[0], words[1])
    raise NotRunning(f"The demo data has nobody called {email}.")


class Person(httpx.Client):
    """A person with a session: sends the cookie, and the CSRF token with whatever writes."""

    def __init__(self, email: str) -> None:
        super().__init__(base_url=base_url(), timeout=TIMEOUT_SECONDS)
        self.event_hooks["request"] = [self._prove_origin]
        self.get("/_allauth/browser/v1/config").raise_for_status()
        who = sign_in_of(email)
        login = {"email": who.email, "password": who.password}
        self.post("/_allauth/browser/v1/auth/login", json=login).raise_for_status()

    def _prove_origin(self, request: httpx.Request) -> None:
        request.headers["X-CSRFToken"] = self.cookies.get("csrftoken") or ""
        request.headers["Origin"] = base_url()

    def make_key(self, name: str, scopes: list[str]) -> str:
        """A new API key of this person's organisation; its secret."""
        answer = self.post("/api/v1/api-keys/", json={"name": name, "scopes": scopes})
        answer.raise_for_status()
        secret: str = answer.json()["secret"]
        return secret

    def all_scopes(self) -> list[str]:
        """All that this person may give to a key."""
        given = self.get("/api/v1/api-keys/scopes/").raise_for_status().json()
        return [entry["scope"] for entry in given]


class Integrator(httpx.Client):
    """A program with an API key."""

    def __init__(self, secret: str) -> None:
        headers = {"Authorization": f"Bearer {secret}"}
        super().__init__(base_url=base_url(), timeout=TIMEOUT_SECONDS, headers=headers)

    def rows(self, path: str, **filters: Any) -> Iterator[dict[str, Any]]:
        """Every row of a list, page by page."""
        page = self.get(path, params=filters).raise_for_status().json()
        while True:
            yield from page["results"]
            if not page["next"]:
                return
            page = self.get(page["next"]).raise_for_status().json()
