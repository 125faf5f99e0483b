"""The twins of all providers, once per session, in this process."""

import json
import urllib.request
from collections.abc import Iterator

import pytest

from sandbox.server import Sandbox


class Hand:
    """What a test does to a twin, over the same door as everybody."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.base_urls = sandbox.base_urls()

    def tell(self, provider: str, what: str, **told: object) -> dict:
        request = urllib.request.Request(
            f"{self.sandbox.url}/_control/{provider}/{what}", json.dumps(told).encode()
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)

    def misbehave(self, provider: str, how: str, **more: object) -> None:
        self.tell(provider, "misbehave", how=how, **more)

    def twin(self, provider: str):
        return self.sandbox.twins[provider]


@pytest.fixture(scope="session")
def _sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def hand(_sandbox: Sandbox) -> Hand:
    _sandbox.reset()
    return Hand(_sandbox)
