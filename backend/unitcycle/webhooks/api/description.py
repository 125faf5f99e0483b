"""What leaves for integrators, in the OpenAPI files: generated from the catalogue of events."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from unitcycle.webhooks import selectors

_PLAIN: dict[Any, dict[str, str]] = {
    UUID: {"type": "string", "format": "uuid"},
    Decimal: {"type": "string", "format": "decimal"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
}
_HEADERS = {
    "webhook-id": "The same at every attempt: keep it, and do nothing twice.",
    "webhook-timestamp": "Seconds since 1970 of this attempt. Refuse what is older than five minutes.",
    "webhook-signature": "One or several signatures, parted by spaces, as Standard Webhooks says.",
}


def describe_webhooks(result: dict[str, Any], generator: Any, request: Any, public: bool) -> Any:
    """Adds the section `webhooks`."""
    result["webhooks"] = {
        name: {"post": _operation(name, kind)} for name, kind in selectors.event_types().items()
    }
    return result


def _operation(name: str, kind: Any) -> dict[str, Any]:
    return {
        "operationId": f"told_{name.replace('.', '_')}",
        "summary": selectors.meaning_of(kind).partition(". ")[0].rstrip("."),
        "tags": ["webhook-endpoints"],
        "parameters": [
            {
                "name": header,
                "in": "header",
                "required": True,
                "description": meaning,
                "schema": {"type": "string"},
            }
            for header, meaning in _HEADERS.items()
        ],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _body(name, kind)}},
        },
        "responses": {
            "2XX": {"description": "It arrived. Anything else is tried again for three days."},
            "410": {"description": "Gone for good: the endpoint is switched off."},
        },
    }


def _body(name: str, kind: Any) -> dict[str, Any]:
    data = {field: _schema(*known) for field, known in selectors.fields_of(kind).items()}
    return {
        "type": "object",
        "required": ["type", "timestamp", "data"],
        "properties": {
            "type": {"type": "string", "const": name},
            "timestamp": {"type": "string", "format": "date-time"},
            "data": {"type": "object", "required": sorted(data), "properties": data},
        },
    }


def _schema(plain: type[Any], nullable: bool) -> dict[str, Any]:
    schema: dict[str, Any] = dict(_PLAIN[plain])
    if nullable:
        schema["type"] = [schema["type"], "null"]
    return schema
