"""The offer behind the link in a tenant's message: without signing in, the link is the proof.

Twice: for programs, and as a page that works without the web app and without scripts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from unitcycle.accounts.api.permissions import Anybody
from unitcycle.accounts.api.throttles import ByAddress
from unitcycle.core import audit
from unitcycle.core.api.viewsets import OrganizationView
from unitcycle.core.errors import DomainError
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.api import serializers as shapes
from unitcycle.residency.renewals.errors import OfferLinkInvalid
from unitcycle.residency.renewals.services import Offer, answer_offer, offer_behind
from unitcycle.residency.renewals.services.answering import BY_LINK
from unitcycle.residency.renewals.services.links import OFFER_LINK

_PAGE = "renewals/offer.html"
_LONGEST_REASON = 500
_ANSWERS = ("accept", "decline")


@contextmanager
def _behind(token: str) -> Iterator[tuple[UUID, date]]:
    """Inside the organisation of a link: its recommendation, and the day at its property."""
    organization_id, renewal_id = OFFER_LINK.named_by(token)
    with organization_context(organization_id), audit.acting(user=BY_LINK):
        yield renewal_id, _today_of(renewal_id)


def _today_of(renewal_id: UUID) -> date:
    property_id = selectors.property_of(renewal_id)
    if property_id is None:
        raise OfferLinkInvalid("This offer is no longer there.")
    return today_at(property_id)


def _answered(token: str, *, accepts: bool, reason: str = "") -> Offer:
    with _behind(token) as (renewal_id, today):
        answer_offer(renewal_id, accepts=accepts, today=today, reason=reason)
        return offer_behind(renewal_id, today)


class _ForTenants(OrganizationView, APIView):
    """Nobody has to be signed in: the token is what lets them in."""

    authentication_classes: list[Any] = []
    permission_classes = [Anybody]
    throttle_classes = [ByAddress]
    takes_idempotency_key = False
    tag = "renewals"


class OfferView(_ForTenants):
    operation_ids = {"get": "renewal_offers_show"}

    @extend_schema(responses=shapes.OfferSerializer)
    def get(self, request: Request, token: str) -> Response:
        """Show an offer to the tenant who was sent its link."""
        with _behind(token) as (renewal_id, today):
            return Response(shapes.OfferSerializer(offer_behind(renewal_id, today)).data)


class AcceptOfferView(_ForTenants):
    operation_ids = {"post": "renewal_offers_accept"}

    @extend_schema(request=None, responses=shapes.OfferSerializer)
    def post(self, request: Request, token: str) -> Response:
        """Accept an offer by its link. Works once, until its last day."""
        return Response(shapes.OfferSerializer(_answered(token, accepts=True)).data)


class DeclineOfferView(_ForTenants):
    operation_ids = {"post": "renewal_offers_decline"}

    @extend_schema(request=shapes.DeclineRenewalSerializer, responses=shapes.OfferSerializer)
    def post(self, request: Request, token: str) -> Response:
        """Decline an offer by its link. Works once, until its last day."""
        body = shapes.DeclineRenewalSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        reason = body.validated_data.get("reason", "")
        return Response(shapes.OfferSerializer(_answered(token, accepts=False, reason=reason)).data)


# exempt: nobody is signed in whom another site could act for, and the link is the proof
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def offer_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows it, because programs follow links by themselves; POST answers."""
    answer = request.POST.get("answer", "")
    try:
        if request.method == "POST" and answer in _ANSWERS:
            reason = request.POST.get("reason", "")[:_LONGEST_REASON]
            offer = _answered(token, accepts=answer == "accept", reason=reason)
        else:
            with _behind(token) as (renewal_id, today):
                offer = offer_behind(renewal_id, today)
    except DomainError as refusal:
        status = 404 if isinstance(refusal, OfferLinkInvalid) else 409
        response = render(request, _PAGE, {"problem": refusal.detail}, status=status)
    else:
        response = render(request, _PAGE, {"offer": offer, "renewal": offer.renewal})
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
