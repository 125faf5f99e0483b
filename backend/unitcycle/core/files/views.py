"""Serves a file to whoever holds its signed, expiring link."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from unitcycle.core.errors import NotFound
from unitcycle.core.files.purposes import IMAGES
from unitcycle.core.files.services import open_link


@require_safe
def content(request: HttpRequest, token: str) -> HttpResponse | FileResponse:
    try:
        file = open_link(token)
    except NotFound as refusal:
        return JsonResponse({"detail": refusal.detail}, status=404)
    response: Any = FileResponse(
        file.stream,
        # only pictures that we wrote ourselves are shown in place
        as_attachment=file.content_type not in IMAGES,
        filename=file.name,
        content_type=file.content_type,
    )
    response["Cache-Control"] = "private, max-age=3600"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response  # type: ignore[no-any-return]
