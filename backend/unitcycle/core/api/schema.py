"""How the OpenAPI files are made: names and summaries of operations, headers, and what each can refuse."""

import re
from http import HTTPStatus
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import FieldDoesNotExist
from drf_spectacular.drainage import warn
from drf_spectacular.openapi import AutoSchema as SpectacularAutoSchema
from drf_spectacular.plumbing import build_mock_request
from drf_spectacular.utils import OpenApiParameter
from rest_framework.serializers import ChoiceField, EmailField, URLField

from unitcycle.core.api.cursors import CURSOR_PARAM
from unitcycle.core.api.pagination import PageNumbers, VersionedPagination, paginator_of
from unitcycle.core.api.refusals import (
    PROBLEM,
    REFUSAL,
    refusal_reference,
    refusal_responses,
    refusals_of,
)
from unitcycle.core.api.sizes import SIZE_PARAM

_IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    OpenApiParameter.HEADER,
    description=(
        "A value of your own, 1 to 255 visible ASCII characters. Sent again with the same body within two days, "
        "the first answer is repeated and nothing is done twice; with another body it is refused."
    ),
)
_IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    description="The `ETag` you read. The change is refused with 412 if the row changed since.",
)
_ETAG = OpenApiParameter(
    "ETag",
    str,
    OpenApiParameter.HEADER,
    description="The version of this row; send it back as `If-Match`.",
    response=[200, 201],
)
_NEVER_EMPTY = {PageNumbers.page_query_param, CURSOR_PARAM, SIZE_PARAM}
_SUMMARIES = {
    "list": "List {plural}",
    "retrieve": "Read one {singular}",
    "create": "Add one {singular}",
    "partial_update": "Change one {singular}",
    "destroy": "Archive one {singular}",
}
_ANYTHING_OR_NULL: dict[str, Any] = {"oneOf": [{}, {"type": "null"}]}
_RULE_IDS = re.compile(r"\s*\((?:contract |rules? )?[DNR]\d*[-.]\d[^()]*\)")
_FIRST_SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)


class AutoSchema(SpectacularAutoSchema):
    """`leases_give_notice` on a viewset named `leases`, and the errors every operation can answer."""

    def get_operation_id(self) -> str:
        view: Any = self.view
        if getattr(view, "action", None):
            return f"{view.basename.replace('-', '_').replace('/', '_')}_{view.action}"
        if operation := getattr(view, "operation_ids", {}).get(self.method.lower()):
            return str(operation)
        return super().get_operation_id()

    def get_tags(self) -> list[str]:
        return [getattr(self.view, "tag", None) or super().get_tags()[0]]

    def get_summary(self) -> str:
        """The first sentence of the action's own docstring, or the usual name of a usual action."""
        if first := _FIRST_SENTENCE.match(self._own_doc()):
            return " ".join(first[1].split()).rstrip(".")
        view: Any = self.view
        usual = _SUMMARIES.get(getattr(view, "action", ""), "")
        if not usual:
            warn(f"{self.method} {self.path} has no docstring to take a summary from")
        return usual.format(plural=self._plural(), singular=self._singular())

    def get_description(self) -> str:  # type: ignore[override]
        """What the docstring says beyond its first sentence; a list says what its rows are."""
        doc = self._own_doc()
        if first := _FIRST_SENTENCE.match(doc):
            return doc[first.end() :].strip()
        view: Any = self.view
        own = type(view).__dict__.get("__doc__") if getattr(view, "action", "") == "list" else None
        return _unindented(own)

    def _own_doc(self) -> str:
        view: Any = self.view
        method = getattr(view, getattr(view, "action", None) or self.method.lower(), None)
        module = getattr(method, "__module__", "")
        return "" if module.startswith("rest_framework") else _unindented(method.__doc__)

    def _plural(self) -> str:
        return str(getattr(self.view, "basename", "rows")).rpartition("/")[2].replace("-", " ")

    def _singular(self) -> str:
        model = getattr(getattr(self._get_serializer(), "Meta", None), "model", None)
        return str(model._meta.verbose_name) if model else "row"

    def get_override_parameters(self) -> list[Any]:
        parameters = list(super().get_override_parameters())
        view: Any = self.view
        if self.method == "POST" and getattr(view, "takes_idempotency_key", False):
            parameters.append(_IDEMPOTENCY_KEY)
        if getattr(view, "has_versions", False):
            if self.method in ("PATCH", "DELETE"):
                parameters.append(_IF_MATCH)
            if getattr(view, "action", "") in ("retrieve", "create", "partial_update"):
                parameters.append(_ETAG)
        return parameters

    def _get_parameters(self) -> list[Any]:
        parameters: list[Any] = super()._get_parameters()
        for parameter in parameters:
            narrows = parameter["in"] == "query" and not parameter.get("required")
            if narrows and parameter["name"] not in _NEVER_EMPTY:
                parameter["allowEmptyValue"] = True  # `?status=` narrows nothing
            if not parameter["schema"]:
                warn(f"{self.method} {self.path} takes a {parameter['name']} of no type")
        return parameters

    def get_auth(self) -> list[Any]:
        view: Any = self.view
        ways = super().get_auth()
        if any(
            permission.is_for_people_only(view.request, view)
            for permission in view.get_permissions()
            if hasattr(permission, "is_for_people_only")
        ):
            ways = [way for way in ways if "apiKey" not in way]
        return ways

    def _is_v2(self) -> bool:
        return self.path.startswith("/api/v2/")

    def _get_paginator(self) -> Any:
        paginator = super()._get_paginator()
        versioned = isinstance(paginator, VersionedPagination)
        return paginator_of(v2=self._is_v2()) if versioned else paginator

    def _map_serializer_field(self, field: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(field, ChoiceField) and field.read_only and _may_be_blank(field):
            field.allow_blank = True
        return super()._map_serializer_field(field, *args, **kwargs)

    def _insert_field_validators(self, field: Any, schema: dict[str, Any]) -> None:
        super()._insert_field_validators(field, schema)
        if isinstance(field, EmailField | URLField) and field.read_only and _may_be_blank(field):
            schema.pop("format", None)  # an e-mail address that is not known is ""

    def _finds_rows(self) -> bool:
        """Whether it can answer 404; a view that looks something up by its body says so itself."""
        return (
            "{" in self.path
            or self._is_list_view()
            or getattr(self.view, "may_find_nothing", False)
        )

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation = super().get_operation(*args, **kwargs)
        if operation is None:
            return None
        responses = operation["responses"]
        for status, response in responses.items():
            response["description"] = response["description"] or HTTPStatus(int(status)).phrase
        for status in refusals_of(
            self.view,
            self.method,
            signed_in=bool(operation.get("security")),
            finds_rows=self._finds_rows(),
            takes_body="requestBody" in operation,
        ):
            responses.setdefault(str(status), refusal_reference(status))
        operation["responses"] = dict(sorted(responses.items()))
        return operation


def _may_be_blank(field: Any) -> bool:
    """Whether a text is empty in a row where nobody filled it in."""
    model = getattr(getattr(field.parent, "Meta", None), "model", None)
    try:
        column = model._meta.get_field(field.source) if model else None
    except FieldDoesNotExist:
        return True  # of a related row
    return bool(getattr(column, "blank", False))


class _Anybody:
    """Stands for whoever is signed in while a description is made: may do everything, owns nothing."""

    def may(self, resource: str, action: str) -> bool:
        return True


def describing_request(*args: Any, **kwargs: Any) -> Any:
    """The request that views see while they are described."""
    request = build_mock_request(*args, **kwargs)  # type: ignore[no-untyped-call]
    request.user, request.auth = AnonymousUser(), _Anybody()
    return request


def _unindented(doc: str | None) -> str:
    lines = (doc or "").strip().splitlines()
    return "\n".join(line.strip() for line in lines)


def describe_version(result: dict[str, Any], generator: Any, request: Any, public: bool) -> Any:
    """Adds the refusals, the version and the tags in use to a generated file."""
    v2 = generator.api_version == "v2"
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Problem" if v2 else "Refusal"] = (
        PROBLEM if v2 else REFUSAL
    )
    components["responses"] = refusal_responses(v2=v2)
    result["info"]["version"] = "2.0.0" if v2 else "1.0.0"
    result["servers"] = [{"url": "/", "description": "The installation that serves this file"}]
    result["tags"] = _tags_in_use(result)
    return _tidied(result)


def _tidied(node: Any) -> Any:
    """Takes out what means nothing to an integrator: ids of rules, and "anything, or null"."""
    if node == _ANYTHING_OR_NULL:
        return {}
    if isinstance(node, dict):
        return {
            key: _RULE_IDS.sub("", value)
            if key in ("description", "summary") and isinstance(value, str)
            else _tidied(value)
            for key, value in node.items()
        }
    return [_tidied(item) for item in node] if isinstance(node, list) else node


def _tags_in_use(result: dict[str, Any]) -> list[dict[str, str]]:
    used = {
        tag
        for operations in result["paths"].values()
        for operation in operations.values()
        for tag in operation.get("tags", [])
    }
    described = [tag for tag in result.get("tags", []) if tag["name"] in used]
    for name in sorted(used - {tag["name"] for tag in described}):
        warn(f"the tag {name} is not described in SPECTACULAR_SETTINGS['TAGS']")
    return described
