"""The page behind the link in optional mails. It works without the web app, without scripts and without signing in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from unitcycle.core.errors import NotFound
from unitcycle.notifications.services.unsubscribing import organization_of, unsubscribe

_PAGE = "notifications/unsubscribe.html"


# exempt: mail programs post here by themselves (RFC 8058), and the link is the proof
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, because programs follow links by themselves; POST does it."""
    try:
        organization = organization_of(token)
        if request.method == "POST":
            unsubscribe(token)
    except NotFound as refusal:
        response = render(request, _PAGE, {"problem": refusal.detail}, status=404)
    else:
        facts = {"organization": organization, "done": request.method == "POST"}
        response = render(request, _PAGE, facts)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
