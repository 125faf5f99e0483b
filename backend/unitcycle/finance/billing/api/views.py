"""Billing over the API."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core.api.exports import AnyAccept, ExportedList
from unitcycle.core.api.jobs import JobSerializer
from unitcycle.core.api.papers import PDF_ANSWER, PdfResponse
from unitcycle.core.api.viewsets import ResourceViewSet, VersionedViewSet
from unitcycle.core.jobs import start_job
from unitcycle.finance.billing import selectors, services
from unitcycle.finance.billing.api import serializers as shapes
from unitcycle.finance.billing.api.filters import (
    BillingCycleFilter,
    InvoiceFilter,
    RecurringChargeFilter,
)
from unitcycle.finance.billing.api.papers import invoice_paper
from unitcycle.finance.billing.models import BillingCycle, Invoice, RecurringCharge
from unitcycle.finance.billing.services.generation import GENERATE, require_billable
from unitcycle.finance.billing.services.late_fees import LATE_FEES
from unitcycle.finance.billing.services.reminders import REMINDERS
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.tenancy.tenants.api.local_time import local_today
from unitcycle.tenancy.tenants.models import Lease


class InvoiceViewSet(ExportedList, VersionedViewSet):
    """Invoices to tenants: by the month and out of turn.

    A draft can be changed; what was issued is voided and billed anew.
    """

    resource = "billing"
    tag = "billing"
    verbs = {
        "lines": "view",
        "reminders": "view",
        "pdf": "view",
        "issue": "change",
        "void": "archive",
        "generate": "create",
        "apply_late_fees": "create",
        "send_reminders": "create",
    }
    sensitive = {"tenants": frozenset({"tenant_name"})}
    serializer_class = shapes.InvoiceSerializer
    filterset_class = InvoiceFilter
    search_fields = [
        "invoice_number",
        "tenant__first_name",
        "tenant__last_name",
        "tenant__company",
    ]
    ordering_fields = ["invoice_number", "due_date", "total_amount", "created_at", "updated_at"]
    ordering = ["-invoice_number"]

    def rows(self) -> QuerySet[Invoice]:
        return selectors.invoices()

    @extend_schema(request=shapes.WriteInvoiceSerializer, responses={201: shapes.InvoiceSerializer})
    def create(self, request: Request) -> Response:
        """Write a draft out of turn."""
        row = services.create_invoice(**self.checked(request, shapes.WriteInvoiceSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=shapes.ChangeInvoiceSerializer, responses=shapes.InvoiceSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Change a draft."""
        row = self.matched(request)
        changes = self.checked(request, shapes.ChangeInvoiceSerializer, partial=True)
        services.rewrite_draft(invoice_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses=shapes.InvoiceLineSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None, filter_backends=[])
    def lines(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the lines of an invoice."""
        rows = self.get_object().lines.select_related("charge")
        return Response(shapes.InvoiceLineSerializer(rows, many=True).data)

    @extend_schema(responses=PDF_ANSWER, filters=False)
    @action(
        detail=True,
        methods=["get"],
        pagination_class=None,
        filter_backends=[],
        content_negotiation_class=AnyAccept,
    )
    def pdf(self, request: Request, *args: Any, **kwargs: Any) -> PdfResponse:
        """Download an invoice as a PDF, as it stands now."""
        invoice = self.get_object()
        paper = invoice_paper(invoice, named=signed_in(request).may("tenants", "view"))
        return PdfResponse(paper, f"{invoice.invoice_number}.pdf")

    @extend_schema(responses=shapes.ReminderSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None, filter_backends=[])
    def reminders(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List when the tenant was reminded of an invoice, newest first."""
        rows = list(self.get_object().reminders.all())
        if not signed_in(request).may("tenants", "view"):
            for row in rows:
                row.message = ""  # it begins with a name
        return Response(shapes.ReminderSerializer(rows, many=True).data)

    @extend_schema(request=None, responses=shapes.InvoiceSerializer)
    @action(detail=True, methods=["post"])
    def issue(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Issue a draft: from now on it is owed, and the tenant's credit pays it."""
        row = self.get_object()
        services.issue_invoice(
            invoice_id=row.pk,
            today=today_at(row.property_id),
            by_id=getattr(person_of(request), "pk", None),
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.VoidSerializer, responses=shapes.InvoiceSerializer)
    @action(detail=True, methods=["post"])
    def void(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take an invoice back. Its number stays used; its month may be billed anew."""
        row = self.get_object()
        given = self.checked(request, shapes.VoidSerializer)
        services.void_invoice(
            invoice_id=row.pk,
            today=today_at(row.property_id),
            reason=given["reason"],
            by_id=getattr(person_of(request), "pk", None),
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.GenerateSerializer, responses={202: JobSerializer})
    @action(detail=False, methods=["post"])
    def generate(self, request: Request) -> Response:
        """Bill a month, or show what that would make."""
        given = self.checked(request, shapes.GenerateSerializer)
        require_billable(given["month"], local_today(request))
        return self._start(request, GENERATE, month=given["month"].isoformat(), **_run(given))

    @extend_schema(request=shapes.LateFeesSerializer, responses={202: JobSerializer})
    @action(detail=False, methods=["post"], url_path="late-fees")
    def apply_late_fees(self, request: Request) -> Response:
        """Mark what is overdue and charge late fees, or show what that would do."""
        given = self.checked(request, shapes.LateFeesSerializer)
        return self._start(request, LATE_FEES, **_run(given))

    @extend_schema(request=shapes.RemindersSerializer, responses={202: JobSerializer})
    @action(detail=False, methods=["post"], url_path="reminders")
    def send_reminders(self, request: Request) -> Response:
        """Remind tenants of what is due soon or overdue, or show whom that would reach.

        Everybody is reminded once at each step.
        """
        given = self.checked(request, shapes.RemindersSerializer)
        by = person_of(request)
        return self._start(
            request,
            REMINDERS,
            days_before=given.get("days_before"),
            days_after=given.get("days_after"),
            by_id=str(by.pk) if by else None,
            **_run(given),
        )

    def _start(self, request: Request, kind: str, **params: Any) -> Response:
        job = start_job(kind, asked_by=person_of(request), **params)
        return Response(JobSerializer(job, context=self.get_serializer_context()).data, 202)


def _run(given: dict[str, Any]) -> dict[str, Any]:
    property_id = given.get("property_id")
    return {
        "property_id": str(property_id) if property_id else None,
        "dry_run": given["dry_run"],
    }


class RecurringChargeViewSet(ExportedList, VersionedViewSet):
    """What is billed beside the rent. It is ended or switched off, never removed."""

    resource = "billing"
    tag = "billing"
    serializer_class = shapes.RecurringChargeSerializer
    filterset_class = RecurringChargeFilter
    search_fields = ["description"]
    ordering_fields = ["description", "amount", "start_date", "created_at", "updated_at"]
    ordering = ["description"]

    def rows(self) -> QuerySet[RecurringCharge]:
        return RecurringCharge.objects.all()

    @extend_schema(
        request=shapes.WriteRecurringChargeSerializer,
        responses={201: shapes.RecurringChargeSerializer},
    )
    def create(self, request: Request) -> Response:
        given = self.checked(request, shapes.WriteRecurringChargeSerializer)
        row = services.add_recurring_charge(**given)
        return self.fresh(request, row.pk, 201)

    @extend_schema(
        request=shapes.ChangeRecurringChargeSerializer, responses=shapes.RecurringChargeSerializer
    )
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Change a charge, from the next invoice on."""
        row = self.matched(request)
        changes = self.checked(request, shapes.ChangeRecurringChargeSerializer, partial=True)
        services.update_recurring_charge(charge_id=row.pk, **changes)
        return self.fresh(request, row.pk)


class BillingCycleViewSet(ExportedList, VersionedViewSet):
    """Spans of days that can be closed: then nothing more is billed for them."""

    resource = "billing"
    tag = "billing"
    serializer_class = shapes.BillingCycleSerializer
    filterset_class = BillingCycleFilter
    search_fields = ["name"]
    ordering_fields = ["start_date", "name", "created_at", "updated_at"]
    ordering = ["-start_date", "name"]

    def rows(self) -> QuerySet[BillingCycle]:
        return selectors.cycles()

    @extend_schema(
        request=shapes.WriteBillingCycleSerializer, responses={201: shapes.BillingCycleSerializer}
    )
    def create(self, request: Request) -> Response:
        row = services.open_cycle(**self.checked(request, shapes.WriteBillingCycleSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(
        request=shapes.ChangeBillingCycleSerializer, responses=shapes.BillingCycleSerializer
    )
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Close a cycle, or open it again."""
        row = self.matched(request)
        changes = self.checked(request, shapes.ChangeBillingCycleSerializer, partial=True)
        if "is_closed" in changes:
            services.close_cycle(cycle_id=row.pk, closed=changes["is_closed"])
        return self.fresh(request, row.pk)


class PropertyBillingViewSet(ResourceViewSet):
    """How a property bills."""

    resource = "billing_terms"
    tag = "billing"
    serializer_class = shapes.PropertyBillingSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=shapes.PropertyBillingSerializer)
    def retrieve(self, request: Request, property_id: UUID) -> Response:
        """Show how a property bills."""
        _require(Property, property_id)
        row = selectors.property_billing(property_id)
        return Response(shapes.PropertyBillingSerializer(row).data)

    @extend_schema(
        request=shapes.WritePropertyBillingSerializer, responses=shapes.PropertyBillingSerializer
    )
    def partial_update(self, request: Request, property_id: UUID) -> Response:
        """Change how a property bills, from the next run on."""
        _require(Property, property_id)
        changes = self.checked(request, shapes.WritePropertyBillingSerializer, partial=True)
        row = services.set_property_billing(property_id=property_id, **changes)
        return Response(shapes.PropertyBillingSerializer(row).data)


class LeaseBillingViewSet(ResourceViewSet):
    """What a lease says otherwise than its property."""

    resource = "billing_terms"
    tag = "billing"
    serializer_class = shapes.LeaseBillingSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=shapes.LeaseBillingSerializer)
    def retrieve(self, request: Request, lease_id: UUID) -> Response:
        """Show what a lease says of its own."""
        _require(Lease, lease_id)
        return Response(shapes.LeaseBillingSerializer(selectors.lease_billing(lease_id)).data)

    @extend_schema(
        request=shapes.WriteLeaseBillingSerializer, responses=shapes.LeaseBillingSerializer
    )
    def partial_update(self, request: Request, lease_id: UUID) -> Response:
        """Change what a lease says of its own, from the next run on."""
        _require(Lease, lease_id)
        changes = self.checked(request, shapes.WriteLeaseBillingSerializer, partial=True)
        row = services.set_lease_billing(lease_id=lease_id, **changes)
        return Response(shapes.LeaseBillingSerializer(row).data)


def _require(model: Any, pk: UUID) -> None:
    if not model.objects.filter(pk=pk).exists():
        raise NotFound
