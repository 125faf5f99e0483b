"""The ledger over the API."""

from dataclasses import asdict
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import ReadViewSet, ResourceViewSet, VersionedViewSet
from unitcycle.core.money import ZERO
from unitcycle.finance.ledger import rules, selectors, services
from unitcycle.finance.ledger.api import serializers as shapes
from unitcycle.finance.ledger.api.filters import AccountFilter, ChargeFilter, EntryFilter
from unitcycle.finance.ledger.models import Account, Charge, Entry
from unitcycle.finance.ledger.rules import Bucket
from unitcycle.tenancy.tenants.api.local_time import local_today
from unitcycle.tenancy.tenants.models import Tenant

_NAMED = {"tenants": frozenset({"tenant_name"})}


class AccountViewSet(ExportedList, VersionedViewSet):
    """Accounts of the ledger: the organisation's own, and one per tenant and gateway for what is theirs.

    An account is never removed. Its balance is moved by entries alone.
    """

    resource = "ledger"
    tag = "ledger"
    sensitive = _NAMED
    serializer_class = shapes.AccountSerializer
    filterset_class = AccountFilter
    search_fields = ["code", "name"]
    ordering_fields = ["code", "name", "created_at", "updated_at"]
    ordering = ["code", "name"]

    def rows(self) -> QuerySet[Account]:
        return selectors.accounts()

    @extend_schema(request=shapes.WriteAccountSerializer, responses={201: shapes.AccountSerializer})
    def create(self, request: Request) -> Response:
        """Add an account of the organisation's own."""
        row = services.create_account(**self.checked(request, shapes.WriteAccountSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=shapes.RenameAccountSerializer, responses=shapes.AccountSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give an account another code or name."""
        row = self.matched(request)
        changes = self.checked(request, shapes.RenameAccountSerializer, partial=True)
        services.update_account(account_id=row.pk, **changes)
        return self.fresh(request, row.pk)


class EntryViewSet(ExportedList, ReadViewSet):
    """Everything that moved money, newest first. Nothing is changed; a mistake is taken back by its mirror image."""

    resource = "ledger"
    tag = "ledger"
    verbs = {"postings": "view", "reverse": "create"}
    sensitive = _NAMED
    serializer_class = shapes.EntrySerializer
    filterset_class = EntryFilter
    search_fields = ["description"]
    ordering_fields = ["date", "created_at"]
    ordering = ["-date", "-created_at"]

    def rows(self) -> QuerySet[Entry]:
        return selectors.entries()

    @extend_schema(request=shapes.WriteEntrySerializer, responses={201: shapes.EntrySerializer})
    def create(self, request: Request) -> Response:
        """Post an adjustment between the organisation's own accounts."""
        entry_id = services.adjust(
            by_id=getattr(person_of(request), "pk", None),
            **self.checked(request, shapes.WriteEntrySerializer),
        )
        return self._answer(entry_id, 201)

    @extend_schema(responses=shapes.PostingSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None, filter_backends=[])
    def postings(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the lines of an entry."""
        found = self.get_object().postings.select_related("account", "charge")
        rows = [shapes.posting_row(posting) for posting in found]
        return Response(shapes.PostingSerializer(rows, many=True).data)

    @extend_schema(request=shapes.ReverseSerializer, responses={201: shapes.EntrySerializer})
    @action(detail=True, methods=["post"])
    def reverse(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take an adjustment back by posting its mirror image.

        What an invoice or a payment posted is taken back there.
        """
        entry = self.get_object()
        given = self.checked(request, shapes.ReverseSerializer)
        entry_id = services.reverse_adjustment(
            entry_id=entry.pk,
            on=given.get("date") or local_today(request),
            reason=given["reason"],
            by_id=getattr(person_of(request), "pk", None),
        )
        return self._answer(entry_id, 201)

    def _answer(self, entry_id: UUID, status: int) -> Response:
        row = self.rows().get(pk=entry_id)
        return Response(self.get_serializer(row).data, status)


class ChargeViewSet(ExportedList, ReadViewSet):
    """What tenants were charged for, and how much of it is open."""

    resource = "ledger"
    tag = "ledger"
    sensitive = _NAMED
    serializer_class = shapes.ChargeSerializer
    filterset_class = ChargeFilter
    search_fields = ["description", "tenant__first_name", "tenant__last_name", "tenant__company"]
    ordering_fields = ["due_date", "trans_date"]
    ordering = ["-due_date", "-trans_date"]

    @cached_property
    def today(self) -> date:
        return local_today(self.request)

    def rows(self) -> QuerySet[Charge]:
        return selectors.charges()


class TenantAccountViewSet(ResourceViewSet):
    """A tenant's account, line by line and in words."""

    resource = "ledger"
    tag = "ledger"
    verbs = {"statement": "view", "explanation": "view"}
    serializer_class = shapes.StatementSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(
        parameters=[shapes.StatementQuerySerializer], responses=shapes.StatementSerializer
    )
    def statement(self, request: Request, tenant_id: UUID) -> Response:
        """Show a tenant's account with its running balance."""
        days = _asked(shapes.StatementQuerySerializer, request)
        found = selectors.statement(_tenant(tenant_id), **days)
        return Response(shapes.StatementSerializer(found).data)

    @extend_schema(
        parameters=[shapes.ExplanationQuerySerializer], responses=shapes.ExplanationSerializer
    )
    def explanation(self, request: Request, tenant_id: UUID) -> Response:
        """Tell how a tenant's balance came about, from zero on, in plain words."""
        asked = _asked(shapes.ExplanationQuerySerializer, request)
        moved, currency = selectors.movements(_tenant(tenant_id), asked.get("last_day"))
        money = currency or signed_in(request).organization.currency
        steps = rules.explain(moved, money)
        balance = steps[-1].balance if steps else ZERO
        shown = {
            "tenant_id": tenant_id,
            "currency": currency,
            "balance": balance,
            "summary": rules.standing(balance, money),
            "steps": steps,
        }
        return Response(shapes.ExplanationSerializer(shown).data)


class ReportViewSet(ResourceViewSet):
    """The books at a glance."""

    resource = "ledger"
    tag = "ledger"
    verbs = {"trial_balance": "view", "aging": "view", "by_month": "view"}
    serializer_class = shapes.TrialBalanceSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(
        parameters=[shapes.TrialBalanceQuerySerializer], responses=shapes.TrialBalanceSerializer
    )
    def trial_balance(self, request: Request) -> Response:
        """Show every account with its balance: debits and credits are equal."""
        asked = _asked(shapes.TrialBalanceQuerySerializer, request)
        found = selectors.trial_balance(asked.get("as_of"))
        return Response(shapes.TrialBalanceSerializer(asdict(found)).data)

    @extend_schema(parameters=[shapes.AgingQuerySerializer], responses=shapes.AgingSerializer)
    def aging(self, request: Request) -> Response:
        """Show who owes how much for how long, by what is open today."""
        asked = _asked(shapes.AgingQuerySerializer, request)
        today = local_today(request)
        rows = selectors.aging(today, asked["property"])
        named = signed_in(request).may("tenants", "view")
        totals: dict[str, Any] = {
            bucket: sum((row.amounts[bucket] for row in rows), ZERO) for bucket in Bucket
        }
        totals["total"] = sum((row.total for row in rows), ZERO)
        shown = {
            "as_of": today,
            "rows": [shapes.aging_row(row, named=named) for row in rows],
            "totals": totals,
        }
        return Response(shapes.AgingSerializer(shown).data)

    @extend_schema(parameters=[shapes.MonthsQuerySerializer], responses=shapes.ByMonthSerializer)
    def by_month(self, request: Request) -> Response:
        """Show what was billed and what was collected in each of the last months.

        What was taken back, as a void invoice, counts in no month.
        """
        asked = _asked(shapes.MonthsQuerySerializer, request)
        rows = selectors.by_month(local_today(request), asked["months"])
        shown = {
            "currency": signed_in(request).organization.currency,
            "rows": rows,
            "billed": sum((row.billed for row in rows), ZERO),
            "collected": sum((row.collected for row in rows), ZERO),
        }
        return Response(shapes.ByMonthSerializer(shown).data)


def _asked(serializer_class: Any, request: Request) -> dict[str, Any]:
    query = serializer_class(data=request.query_params)
    query.is_valid(raise_exception=True)
    asked: dict[str, Any] = query.validated_data
    return asked


def _tenant(tenant_id: UUID) -> UUID:
    if not Tenant.objects.filter(pk=tenant_id).exists():
        raise NotFound
    return tenant_id
