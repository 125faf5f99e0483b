"""The web app's first page, for every address that is the web app's own to route."""

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotFound
from django.middleware.csrf import get_token
from django.views.decorators.http import require_safe


@require_safe
def web_app(request: HttpRequest) -> HttpResponse | FileResponse:
    """index.html; a missing asset stays a 404 instead of becoming a page."""
    last = request.path.rsplit("/", 1)[-1]
    index = settings.FRONTEND_DIST / "index.html"
    if "." in last and not last.endswith(".html"):
        return HttpResponseNotFound("There is no such file.")
    if not index.is_file():
        return HttpResponseNotFound("The web app is not built: `make run` builds it.")
    get_token(request)  # sets the CSRF cookie that the app sends back as a header
    response = HttpResponse(index.read_bytes(), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response
