"""Answers where no view is: an address that nothing answers, and what broke before or inside a view.

The API speaks JSON to the last: whoever calls it by a wrong address reads the same shapes as everywhere.
"""

from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse

from unitcycle.core.api.problems import PROBLEM_TYPE, problem


def not_found(request: HttpRequest, exception: Any) -> HttpResponse:
    return _answer(request, 404, "not_found", "There is nothing at this address.")


def bad_request(request: HttpRequest, exception: Any) -> HttpResponse:
    return _answer(request, 400, "invalid", "This request cannot be understood.")


def server_error(request: HttpRequest) -> HttpResponse:
    sentence = "This is an error on our side. It is recorded, and nothing was half-done."
    return _answer(request, 500, "server_error", sentence)


def _answer(request: HttpRequest, status: int, code: str, sentence: str) -> HttpResponse:
    if not request.path.startswith("/api/"):
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    if request.path.startswith("/api/v2/"):
        body = problem(status, code, sentence, {})
        return HttpResponse(orjson.dumps(body), status=status, content_type=PROBLEM_TYPE)
    body = {"detail": sentence}
    return HttpResponse(orjson.dumps(body), status=status, content_type="application/json")
