"""Request bodies made from the API's own description: what is required, and what may be written at all."""

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from drf_spectacular.generators import SchemaGenerator
from PIL import Image

from sandbox.credentials import CREDENTIALS
from tests.isolation.world import World
from unitcycle.accounts.models import Organization
from unitcycle.core.api.operations import Operation
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.services import open_chart
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.tenants.models import Lease

JSON = "application/json"
MULTIPART = "multipart/form-data"


@cache
def description(version: str) -> dict[str, Any]:
    return SchemaGenerator(api_version=version).get_schema(request=None, public=True)


@cache
def described(operation: Operation) -> dict[str, Any]:
    """The operation in the description; its path parameters may have other names there."""
    wanted = _nameless(f"/api/{operation.version}{operation.path}")
    for path, methods in description(operation.version)["paths"].items():
        if _nameless(path) == wanted:
            return methods[operation.method.lower()]
    raise LookupError(f"{operation} is not described.")


def _nameless(path: str) -> str:
    return re.sub(r"{\w+}", "{}", path)


def content_type_of(operation: Operation) -> str | None:
    content = described(operation).get("requestBody", {}).get("content", {})
    return next(iter(content), None)


def request_schema(operation: Operation) -> dict[str, Any]:
    """The object that the body is; empty for an operation without one."""
    content = described(operation).get("requestBody", {}).get("content", {})
    if not content:
        return {"properties": {}, "required": []}
    return resolved(operation, next(iter(content.values()))["schema"])


def writable(operation: Operation) -> dict[str, dict[str, Any]]:
    """The fields that the operation takes."""
    return {
        name: resolved(operation, schema)
        for name, schema in request_schema(operation).get("properties", {}).items()
    }


def relations(operation: Operation) -> dict[str, bool]:
    """The fields that take the id of another row; True for those that take several."""
    found = {}
    for name, schema in writable(operation).items():
        if schema.get("format") == "uuid":
            found[name] = False
        elif resolved(operation, schema.get("items", {})).get("format") == "uuid":
            found[name] = True
    return found


def resolved(operation: Operation, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema behind references, single unions and nullable wrappers."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        found = description(operation.version)["components"]["schemas"][name]
        return resolved(operation, found)
    for union in ("allOf", "oneOf", "anyOf"):
        if union in schema:
            options = [resolved(operation, one) for one in schema[union]]
            meant = [
                one for one in options if one.get("type") != "null" and one.get("enum") != [""]
            ]
            return {**meant[0], **{key: value for key, value in schema.items() if key != union}}
    return schema


def valid_body(operation: Operation, world: World) -> dict[str, Any]:
    """A body with all that is required, and no more."""
    schema = request_schema(operation)
    body = {
        name: made_up(operation, name, resolved(operation, schema["properties"][name]), world)
        for name in schema.get("required", [])
    }
    with world.inside():
        special = SPECIALS.get((operation.method, operation.path))
        return {**body, **(special(world) if special else {})}


def _journal(world: World) -> dict[str, Any]:
    chart = open_chart()
    sides = (("debit", Purpose.BANK), ("credit", Purpose.OTHER_INCOME))
    return {
        "lines": [
            {"account": str(chart[purpose]), "side": side, "amount": "5.00"}
            for side, purpose in sides
        ]
    }


# what only fits together as a whole
SPECIALS: dict[tuple[str, str], Callable[[World], dict[str, Any]]] = {
    ("POST", "/ledger/entries/"): _journal,
    ("POST", "/payment-gateways/"): lambda world: {"config": dict(CREDENTIALS["stripe"])},
    ("POST", "/billing/recurring-charges/"): lambda world: {"lease": str(world.row(Lease).pk)},
    ("POST", "/billing/invoices/"): lambda world: {"lease": str(world.row(Lease).pk)},
    # one of both: units by name, or by a filter
    **{
        ("POST", f"/portfolio/command-center/{where}/"): lambda world: {
            "unit_ids": [str(world.row(Unit).pk)],
            "action_type": "listing_update",
        }
        for where in ("actions", "preview", "selection")
    },
    # an address of the internet, which is written down and not called
    ("POST", "/webhook-endpoints/"): lambda world: {
        "url": f"https://8.8.8.8/{world.marker}",
        "event_types": ["vendor.created"],
    },
}


def made_up(operation: Operation, name: str, schema: dict[str, Any], world: World) -> Any:
    if "enum" in schema:
        return next(value for value in schema["enum"] if value)
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next(one for one in kind if one != "null")
    if kind == "array":
        items = resolved(operation, schema["items"])
        return [made_up(operation, name, items, world)]
    if kind == "object" and "properties" in schema:
        return {
            one: made_up(operation, one, resolved(operation, schema["properties"][one]), world)
            for one in schema.get("required", [])
        }
    if schema.get("format") == "uuid":
        return str(world.row(related_model(operation, name)).pk)
    if schema.get("format") == "binary":
        return picture()
    plain = {"integer": schema.get("minimum", 1), "number": 1, "boolean": True, "object": {}}
    return plain[kind] if kind in plain else _text(schema, world)


def _text(schema: dict[str, Any], world: World) -> str:
    by_format = {
        "date": "2026-03-01",
        "date-time": "2026-03-01T12:00:00Z",
        "email": f"{world.marker.lower()}@example.com",
        "decimal": "100.00",
    }
    if schema.get("format") in by_format:
        return by_format[schema["format"]]
    return f"{world.marker} made up"[: schema.get("maxLength", 200)]


def related_model(operation: Operation, name: str) -> Any:
    """Which model's id that field takes."""
    if name == "organization":
        return Organization
    model = operation.view.serializer_class.Meta.model
    try:
        return model._meta.get_field(name).related_model
    except FieldDoesNotExist:
        return model  # a list of the resource's own rows


def picture() -> BytesIO:
    out = BytesIO()
    Image.new("RGB", (4, 4), "teal").save(out, "PNG")
    out.seek(0)
    out.name = "picture.png"
    return out
