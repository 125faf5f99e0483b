"""A balance in plain words, by a model that may not make up numbers."""

from typing import Any
from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.agents.services import run
from unitcycle.core.api import serializers
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.finance.ledger import ai
from unitcycle.tenancy.tenants.models import Tenant
from unitcycle.tenancy.tenants.rules import full_name


class PlainWordsSerializer(serializers.Serializer[Any]):
    """The way to a balance, to be read before it is sent to anybody."""

    tenant_id = serializers.UUIDField()
    text = serializers.CharField()
    summary = serializers.CharField(
        help_text="Where the balance stands, in the ledger's own words."
    )
    by_model = serializers.BooleanField(help_text="False where the ledger's own sentences answer.")
    run = serializers.UUIDField(help_text="The record of the question.")


class PlainWordsViewSet(ResourceViewSet):
    """Balances in plain words."""

    resource = "balance_explanations"
    tag = "ledger"
    verbs = {"explain": "create"}
    in_steps = frozenset({"explain"})
    takes_idempotency_key = False
    serializer_class = PlainWordsSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(request=None, responses=PlainWordsSerializer)
    def explain(self, request: Request, tenant_id: UUID) -> Response:
        """Tell in plain words how a tenant's balance came about.

        Every number in it is in the books: an answer with another one is refused, and the ledger's own sentences
        stand in.
        """
        person = person_of(request)
        with transaction.atomic():
            tenant = Tenant.objects.filter(pk=tenant_id).first()
            if tenant is None:
                raise NotFound
            facts = ai.facts_of(
                tenant_id,
                name=full_name(tenant.first_name, tenant.last_name, tenant.company),
                currency=signed_in(request).organization.currency,
            )
        result = run(
            ai.EXPLAIN_BALANCE,
            facts,
            subject=(ai.SUBJECT, tenant_id),
            asked_by_id=person.pk if person else None,
        )
        shown = {
            "tenant_id": tenant_id,
            "text": result.output.text,
            "summary": facts.summary,
            "by_model": result.is_by_model,
            "run": result.run.pk,
        }
        return Response(PlainWordsSerializer(shown).data)
