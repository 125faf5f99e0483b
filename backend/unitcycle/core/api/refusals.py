"""What an operation can answer instead of what was asked for, as OpenAPI describes it."""

from typing import Any

# status -> the name of the component, and what it means
_MEANINGS = {
    400: ("Invalid", "What was sent cannot be right; the fields at fault are named."),
    401: ("NotSignedIn", "Not signed in, or the API key is unknown, expired or revoked."),
    403: ("Forbidden", "Your role, or the scopes of your key, do not allow this."),
    404: ("NotFound", "Not there, or not yours to see."),
    406: ("NotAcceptable", "Only JSON can be answered here."),
    409: ("Conflict", "Right in itself, but the present state does not allow it."),
    412: ("Stale", "The row changed since the version in `If-Match`: read it again."),
    413: ("TooLarge", "More bytes or rows than this place takes."),
    415: ("UnsupportedMediaType", "The content type is not taken here."),
    422: ("KeyReused", "The `Idempotency-Key` was used before with another request."),
    429: ("TooManyRequests", "Too many requests: wait for the seconds in `Retry-After`."),
}
_HEADERS = {
    401: ("WWW-Authenticate", "How to sign in.", "string"),
    429: ("Retry-After", "Seconds to wait.", "integer"),
}


def refusals_of(
    view: Any, method: str, *, signed_in: bool, finds_rows: bool, takes_body: bool
) -> list[int]:
    """The statuses with which an operation can refuse."""
    writes = method in ("POST", "PUT", "PATCH", "DELETE")
    with_key = method == "POST" and getattr(view, "takes_idempotency_key", False)
    conditional = method in ("PATCH", "DELETE") and getattr(view, "has_versions", False)
    found = {
        400: True,
        401: signed_in,
        403: signed_in or getattr(view, "checks_signature", False),
        404: finds_rows or _looks_up(view, method),
        406: True,
        409: writes,
        412: conditional,
        413: takes_body,
        415: takes_body,
        422: with_key,
        429: bool(view.get_throttles()),
    }
    return [status for status, possible in found.items() if possible]


def _looks_up(view: Any, method: str) -> bool:
    """Whether the present action finds a row by something else than its path."""
    action = getattr(view, "action", None) or method.lower()
    return action in getattr(view, "looks_up", frozenset())


def refusal_reference(status: int) -> dict[str, str]:
    return {"$ref": f"#/components/responses/{_MEANINGS[status][0]}"}


def refusal_responses(*, v2: bool) -> dict[str, Any]:
    """The response components of one version."""
    media_type, schema = (
        ("application/problem+json", "Problem") if v2 else ("application/json", "Refusal")
    )
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {
        name: {"description": meaning, **_headers(status), "content": content}
        for status, (name, meaning) in _MEANINGS.items()
    }


def _headers(status: int) -> dict[str, Any]:
    if status not in _HEADERS:
        return {}
    name, meaning, kind = _HEADERS[status]
    return {"headers": {name: {"description": meaning, "schema": {"type": kind}}}}


REFUSAL = {
    "type": "object",
    "description": "`detail` says why; or each field at fault has its messages under its name.",
    "properties": {"detail": {"type": "string"}},
    "additionalProperties": {},
}
PROBLEM = {
    "type": "object",
    "description": "A problem document (RFC 9457).",
    "required": ["type", "title", "status", "code", "detail", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "Stable: compare this, not the sentence."},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "description": "One entry per message; empty when no single field is at fault.",
            "items": {
                "type": "object",
                "required": ["field", "message"],
                "properties": {
                    "field": {"type": "string", "description": "Dotted, as `rows.3.rent`."},
                    "message": {"type": "string"},
                },
            },
        },
    },
}
