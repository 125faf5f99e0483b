"""The plan behind the link in a tenant's message: without signing in, the link is the proof.

Twice: for programs, and as a page that works without the web app and without scripts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
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
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.api import serializers as shapes
from unitcycle.residency.rent_collections.errors import PlanLinkInvalid
from unitcycle.residency.rent_collections.services import Offer, answer_offer, offer_behind
from unitcycle.residency.rent_collections.services.links import PLAN_LINK
from unitcycle.residency.rent_collections.services.plans import BY_LINK

_PAGE = "rent_collections/plan.html"
_ANSWERS = ("accept", "decline")


@contextmanager
def _behind(token: str) -> Iterator[tuple[UUID, date]]:
    """Inside the organisation of a link: its plan, and the day at its property."""
    organization_id, plan_id = PLAN_LINK.named_by(token)
    with organization_context(organization_id), audit.acting(user=BY_LINK):
        yield plan_id, _today_of(plan_id)


def _today_of(plan_id: UUID) -> date:
    with transaction.atomic():
        rows = selectors.plans().filter(pk=plan_id)
        property_id = rows.values_list("case__property_id", flat=True).first()
    if property_id is None:
        raise PlanLinkInvalid("This offer is no longer there.")
    return today_at(property_id)


def _shown(token: str) -> Offer:
    with _behind(token) as (plan_id, today):
        return offer_behind(plan_id, today)


def _answered(token: str, *, accepts: bool) -> Offer:
    with _behind(token) as (plan_id, today):
        answer_offer(plan_id, accepts=accepts, today=today)
        return offer_behind(plan_id, today)


class _ForTenants(OrganizationView, APIView):
    """Nobody has to be signed in: the token is what lets them in."""

    authentication_classes: list[Any] = []
    permission_classes = [Anybody]
    throttle_classes = [ByAddress]
    takes_idempotency_key = False
    tag = "collections"


class PlanOfferView(_ForTenants):
    operation_ids = {"get": "payment_plans_show"}

    @extend_schema(responses=shapes.PlanOfferSerializer)
    def get(self, request: Request, token: str) -> Response:
        """Show a payment plan to the tenant who was sent its link."""
        return Response(shapes.PlanOfferSerializer(_shown(token)).data)


class AcceptPlanView(_ForTenants):
    operation_ids = {"post": "payment_plans_accept"}

    @extend_schema(request=None, responses=shapes.PlanOfferSerializer)
    def post(self, request: Request, token: str) -> Response:
        """Agree to a payment plan by its link. Works once, until its first instalment is due."""
        return Response(shapes.PlanOfferSerializer(_answered(token, accepts=True)).data)


class DeclinePlanView(_ForTenants):
    operation_ids = {"post": "payment_plans_decline"}

    @extend_schema(request=None, responses=shapes.PlanOfferSerializer)
    def post(self, request: Request, token: str) -> Response:
        """Decline a payment plan by its link."""
        return Response(shapes.PlanOfferSerializer(_answered(token, accepts=False)).data)


# exempt: nobody is signed in whom another site could act for, and the link is the proof
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def plan_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows it, because programs follow links by themselves; POST answers."""
    answer = request.POST.get("answer", "")
    try:
        if request.method == "POST" and answer in _ANSWERS:
            offer = _answered(token, accepts=answer == "accept")
        else:
            offer = _shown(token)
    except DomainError as refusal:
        status = 404 if isinstance(refusal, PlanLinkInvalid) else 409
        response = render(request, _PAGE, {"problem": refusal.detail}, status=status)
    else:
        response = render(request, _PAGE, {"offer": offer, "case": offer.plan.case})
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
