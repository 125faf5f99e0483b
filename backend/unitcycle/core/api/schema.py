"""How the OpenAPI files are made: names of operations, versions, headers and errors."""

from typing import Any

from drf_spectacular.openapi import AutoSchema as SpectacularAutoSchema
from drf_spectacular.utils import OpenApiParameter

_IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description=(
        "A value of your own, 1 to 255 characters. Sent again with the same body within two days, "
        "the first answer is repeated and nothing is done twice; with another body it is refused."
    ),
)
_IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    description="The `ETag` you read. The change is refused with 412 if the row changed since.",
)


class AutoSchema(SpectacularAutoSchema):
    """`leases_give_notice` on a viewset named `leases`, and the errors every operation can answer."""

    def get_operation_id(self) -> str:
        view: Any = self.view
        if getattr(view, "action", None):
            return f"{view.basename.replace('-', '_')}_{view.action}"
        if operation := getattr(view, "operation_ids", {}).get(self.method.lower()):
            return str(operation)
        return super().get_operation_id()

    def get_tags(self) -> list[str]:
        return [getattr(self.view, "tag", None) or super().get_tags()[0]]

    def get_override_parameters(self) -> list[Any]:
        parameters = list(super().get_override_parameters())
        view: Any = self.view
        if self.method == "POST" and getattr(view, "takes_idempotency_key", False):
            parameters.append(_IDEMPOTENCY_KEY)
        if self.method in ("PUT", "PATCH", "DELETE") and getattr(view, "has_versions", False):
            parameters.append(_IF_MATCH)
        return parameters

    def _is_v2(self) -> bool:
        return self.path.startswith("/api/v2/")

    def _get_paginator(self) -> Any:
        view: Any = self.view
        view.api_version = "v2" if self._is_v2() else "v1"
        return super()._get_paginator()

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation = super().get_operation(*args, **kwargs)
        if operation:
            for status, meaning in self._refusals().items():
                operation["responses"].setdefault(status, _refusal(meaning, v2=self._is_v2()))
        return operation

    def _refusals(self) -> dict[str, str]:
        view: Any = self.view
        found = {
            "400": "What was sent cannot be right.",
            "429": "Too many requests; see Retry-After.",
        }
        if self.get_auth():
            found |= {"401": "Not signed in.", "403": "Your role or key does not allow this."}
        if "{" in self.path or self._is_list_view():
            found["404"] = "Not there, or not yours."
        if self.method in ("POST", "PUT", "PATCH"):
            found |= {
                "413": "Too large.",
                "415": "The content type is not taken here.",
                "409": "The present state does not allow this.",
            }
        if self.method == "DELETE":
            found["409"] = "The present state does not allow this."
        if self.method == "POST" and getattr(view, "takes_idempotency_key", False):
            found["422"] = "The Idempotency-Key was used with another request."
        if self.method in ("PUT", "PATCH", "DELETE") and getattr(view, "has_versions", False):
            found["412"] = "The row changed since the version in If-Match."
        found["406"] = "Only JSON can be answered here."
        return found


def _refusal(meaning: str, *, v2: bool) -> dict[str, Any]:
    media_type, name = (
        ("application/problem+json", "Problem") if v2 else ("application/json", "Refusal")
    )
    return {
        "description": meaning,
        "content": {media_type: {"schema": {"$ref": f"#/components/schemas/{name}"}}},
    }


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
            "items": {
                "type": "object",
                "required": ["field", "message"],
                "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
            },
        },
    },
}


def describe_version(result: dict[str, Any], generator: Any, request: Any, public: bool) -> Any:
    """Adds the shape of refusals, the version and the security schemes to a generated file."""
    v2 = generator.api_version == "v2"
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem" if v2 else "Refusal"] = PROBLEM if v2 else REFUSAL
    result["info"]["version"] = "2.0.0" if v2 else "1.0.0"
    result["servers"] = [{"url": "/", "description": "This installation"}]
    return result
