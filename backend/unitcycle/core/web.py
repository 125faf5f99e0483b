"""The web app's first page, for every address that is the web app's own to route."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotFound
from django.middleware.csrf import get_token
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe


@require_safe
def web_app(request: HttpRequest) -> HttpResponse | FileResponse:
    """index.html in the reader's language; a missing asset stays a 404 instead of becoming a page."""
    last = request.path.rsplit("/", 1)[-1]
    index = _index(get_language_from_request(request))
    if "." in last and not last.endswith(".html"):
        return HttpResponseNotFound("There is no such file.")
    if not index.is_file():
        return HttpResponseNotFound("The web app is not built: `make run` builds it.")
    get_token(request)  # sets the CSRF cookie that the app sends back as a header
    response = HttpResponse(index.read_bytes(), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Cookie", "Accept-Language"])
    return response


def _index(language: str) -> Path:
    """The page of that language: what the reader chose, else the browser's wish, else English."""
    translated: Path = settings.FRONTEND_DIST / language / "index.html"
    return translated if translated.is_file() else settings.FRONTEND_DIST / "index.html"
