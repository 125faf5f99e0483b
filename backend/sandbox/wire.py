"""One request and one answer, as the twins see them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, parse_qsl


@dataclass(frozen=True)
class Request:
    """`path` begins behind the twin's own prefix; header names are in small letters; `base` is the twin's address."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    base: str = ""

    def json(self) -> dict[str, Any]:
        try:
            read = json.loads(self.body or b"{}", parse_float=Decimal)
        except ValueError:
            return {}
        return read if isinstance(read, dict) else {}

    def params(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(self.query).items()}

    def form(self) -> dict[str, Any]:
        """A form with brackets as a tree: `metadata[k]=v` is {"metadata": {"k": "v"}}."""
        tree: dict[str, Any] = {}
        for name, value in parse_qsl(self.body.decode(), keep_blank_values=True):
            first, *rest = re.findall(r"[^\[\]]+", name)
            place = tree
            for part in rest:
                place, first = place.setdefault(first, {}), part
            place[first] = value
        return tree

    def match(self, method: str, pattern: str) -> list[str] | None:
        """The variable parts of the path if method and pattern fit: `/v1/refunds/{}`."""
        if method != self.method:
            return None
        found = re.fullmatch(re.escape(pattern).replace(r"\{\}", "([^/]+)"), self.path)
        return list(found.groups()) if found else None


@dataclass(frozen=True)
class Response:
    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


def dumps(data: Any) -> bytes:
    return json.dumps(data, default=_plain, separators=(",", ":")).encode()


def answer(data: Any, status: int = 200) -> Response:
    return Response(status, dumps(data))


def page(html: str, status: int = 200) -> Response:
    return Response(status, html.encode(), "text/html; charset=utf-8")
