"""What the served description says: the operations, and who may call them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import yaml

METHODS = ("get", "put", "post", "patch", "delete")


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    ways_to_sign_in: frozenset[str]

    @property
    def is_for_people_only(self) -> bool:
        return self.ways_to_sign_in == {"session"}

    @property
    def versionless(self) -> str:
        return versionless(self.label)

    @property
    def label(self) -> str:
        """How schemathesis calls it."""
        return f"{self.method.upper()} {self.path}"


def versionless(label: str) -> str:
    """How it is called whichever version it is of."""
    return re.sub(r"/api/v\d/", "/api/", label)


def description_of(address: str, version: str) -> dict[str, Any]:
    answer = httpx.get(f"{address}/api/schema/{version}/", timeout=60).raise_for_status()
    described: dict[str, Any] = yaml.safe_load(answer.text)
    return described


def operations_of(description: dict[str, Any]) -> Iterator[Operation]:
    for path, methods in description["paths"].items():
        for method in METHODS:
            if described := methods.get(method):
                ways = frozenset(name for way in described.get("security", []) for name in way)
                yield Operation(described["operationId"], method, path, ways)
