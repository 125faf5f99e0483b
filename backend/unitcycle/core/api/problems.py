"""Every refusal leaves the API in one of two shapes: DRF's in v1, a problem document (RFC 9457) in v2."""

from http import HTTPStatus
from math import ceil
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import transaction
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from unitcycle.core import errors
from unitcycle.core.api.versions import is_v2

STATUS_OF: dict[type[errors.DomainError], int] = {
    errors.Invalid: 400,
    errors.Forbidden: 403,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.Stale: 412,
    errors.TooLarge: 413,
    errors.KeyReused: 422,
}
PROBLEM_TYPE = "application/problem+json"


def answer_problem(exc: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: None for a bug, which becomes a 500 and reaches the error log."""
    status, code, detail, fields, headers = _facts(_as_refusal(exc))
    if status is None:
        return None
    _undo()
    request = context.get("request")
    if request is not None and getattr(request, "version", None) and is_v2(request):
        body = problem(status, code, detail, fields)
        return Response(body, status, headers=headers, content_type=PROBLEM_TYPE)
    return Response(dict(fields) if fields else {"detail": detail}, status, headers=headers)


def problem(status: int, code: str, detail: str, fields: dict[str, Any]) -> dict[str, Any]:
    """A problem document; `errors` has one entry per message, `field` in dotted form."""
    return {
        "type": f"https://unitcycle.com/problems/{code.replace('_', '-')}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "errors": _flatten(fields),
    }


def _as_refusal(exc: Exception) -> Exception:
    """Django raises this while the body is read; it would answer a page, and 400."""
    return errors.TooLarge(str(exc)) if isinstance(exc, RequestDataTooBig) else exc


def _facts(
    exc: Exception,
) -> tuple[int | None, str, str, dict[str, Any], dict[str, str]]:
    if isinstance(exc, errors.DomainError):
        status = next(number for kind, number in STATUS_OF.items() if isinstance(exc, kind))
        return status, exc.code, exc.detail, dict(exc.fields), {}
    if isinstance(exc, Http404):
        exc = exceptions.NotFound()
    elif isinstance(exc, PermissionDenied):
        exc = exceptions.PermissionDenied()
    if isinstance(exc, exceptions.ValidationError):
        detail = exc.detail
        fields = detail if isinstance(detail, dict) else {"non_field_errors": detail}
        return exc.status_code, "invalid", "Check the marked fields.", fields, {}
    if isinstance(exc, exceptions.APIException):
        headers = {}
        if getattr(exc, "auth_header", None):
            headers["WWW-Authenticate"] = exc.auth_header  # type: ignore[attr-defined]
        if getattr(exc, "wait", None):
            headers["Retry-After"] = str(ceil(exc.wait))  # type: ignore[attr-defined]
        code = getattr(exc.detail, "code", exc.default_code)
        return exc.status_code, code, str(exc.detail), {}, headers
    return None, "", "", {}, {}


def _undo() -> None:
    set_rollback()
    if transaction.get_connection().in_atomic_block:
        transaction.set_rollback(True)


def _flatten(fields: Any, path: str = "") -> list[dict[str, str]]:
    if isinstance(fields, dict):
        return [
            entry
            for name, value in fields.items()
            for entry in _flatten(value, f"{path}.{name}" if path else str(name))
        ]
    if isinstance(fields, list):
        return [
            entry
            for index, value in enumerate(fields)
            for entry in _flatten(
                value, path if not isinstance(value, dict | list) else f"{path}.{index}"
            )
        ]
    return [{"field": path, "message": str(fields)}]
