"""Every operation of the API, read from the URL table: what the isolation tests run through and the docs list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from rest_framework.viewsets import ViewSetMixin

_PARAMETER = re.compile(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)|<(?:\w+:)?(\w+)>")


@dataclass(frozen=True)
class Operation:
    """One method at one path. `path` has its parameters in braces."""

    version: str
    method: str
    path: str
    view: type[Any]
    action: str

    @property
    def parameters(self) -> list[str]:
        return re.findall(r"{(\w+)}", self.path)

    @property
    def cell(self) -> str | None:
        """`resource:action` in the roles table; None where the view asks no table."""
        view = self.view()
        view.action = self.action if issubclass(self.view, ViewSetMixin) else None
        resource = getattr(view, "resource", None)
        verb = view.verb_of(_Request(self.method)) if resource else None
        return f"{resource}:{verb}" if verb else None

    def url(self, **values: Any) -> str:
        return f"/api/{self.version}{self.path.format(**values)}"

    def __str__(self) -> str:
        return f"{self.version} {self.method} {self.path}"


@dataclass(frozen=True)
class _Request:
    method: str


def operations() -> list[Operation]:
    """All operations of all versions, by path."""
    found = [
        Operation(version, method, path, view, action)
        for version, path, pattern in _api_patterns()
        for view in [_view_of(pattern)]
        for method, action in _methods_of(pattern, view)
    ]
    return sorted(found, key=lambda one: (one.version, one.path, one.method))


def _api_patterns() -> Iterator[tuple[str, str, URLPattern]]:
    for route, pattern in _walk(get_resolver().url_patterns, ""):
        if inside := re.match(r"api/(v\d+)/(.*)", route):
            yield inside[1], "/" + _template(inside[2]), pattern


def _walk(
    patterns: list[URLPattern | URLResolver], prefix: str
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, route)
        else:
            yield route, pattern


def _template(route: str) -> str:
    bare = _PARAMETER.sub(lambda found: f"{{{found[1] or found[2]}}}", route)
    return bare.replace("^", "").replace("$", "").replace("\\Z", "")


def _view_of(pattern: URLPattern) -> type[Any]:
    callback: Any = pattern.callback
    view: type[Any] = getattr(callback, "cls", None) or callback.view_class
    return view


def _methods_of(pattern: URLPattern, view: type[Any]) -> list[tuple[str, str]]:
    actions: dict[str, str] | None = getattr(pattern.callback, "actions", None)
    if actions is not None:
        # REST framework adds `head` to them when a view is first called
        named = ((method, action) for method, action in actions.items() if method != "head")
        return [(method.upper(), action) for method, action in named]
    names = (name for name in view.http_method_names if name not in ("options", "head", "trace"))
    return [(name.upper(), name) for name in names if hasattr(view, name)]
