"""Payments over the API."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core.api.exports import AnyAccept, ExportedList
from unitcycle.core.api.papers import PDF_ANSWER, PdfResponse
from unitcycle.core.api.viewsets import ReadViewSet
from unitcycle.finance.payments import selectors, services
from unitcycle.finance.payments.api.filters import PaymentFilter
from unitcycle.finance.payments.api.papers import receipt_paper
from unitcycle.finance.payments.api.serializers import (
    PaymentSerializer,
    RecordPaymentSerializer,
    ReturnPaymentSerializer,
)
from unitcycle.finance.payments.models import Payment
from unitcycle.tenancy.tenants.api.local_time import local_today


class PaymentViewSet(ExportedList, ReadViewSet):
    """Money that tenants paid. A payment is never changed; what did not come is returned."""

    resource = "payments"
    tag = "payments"
    verbs = {"return_payment": "change", "receipt": "view"}
    sensitive = {"tenants": frozenset({"tenant_name"})}
    serializer_class = PaymentSerializer
    filterset_class = PaymentFilter
    search_fields = [
        "reference_number",
        "invoice__invoice_number",
        "tenant__first_name",
        "tenant__last_name",
        "tenant__company",
    ]
    ordering_fields = ["received_on", "amount", "created_at"]
    ordering = ["-received_on", "-created_at"]

    def rows(self) -> QuerySet[Payment]:
        return selectors.payments()

    @extend_schema(request=RecordPaymentSerializer, responses={201: PaymentSerializer})
    def create(self, request: Request) -> Response:
        """Record money that was received by hand.

        It settles the invoice it names, then what is due longest; what is left over is the tenant's credit.
        """
        payment = services.record_payment(
            today=local_today(request),
            by_id=getattr(person_of(request), "pk", None),
            **self.checked(request, RecordPaymentSerializer),
        )
        return self._answer(payment.pk, 201)

    @extend_schema(request=ReturnPaymentSerializer, responses=PaymentSerializer)
    @action(detail=True, methods=["post"], url_path="return")
    def return_payment(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take a payment back that did not come: what it settled is open again."""
        payment = self.get_object()
        given = self.checked(request, ReturnPaymentSerializer)
        services.return_payment(
            payment_id=payment.pk,
            on=local_today(request),
            reason=given["reason"],
            by_id=getattr(person_of(request), "pk", None),
        )
        return self._answer(payment.pk)

    @extend_schema(responses=PDF_ANSWER, filters=False)
    @action(
        detail=True,
        methods=["get"],
        pagination_class=None,
        filter_backends=[],
        content_negotiation_class=AnyAccept,
    )
    def receipt(self, request: Request, *args: Any, **kwargs: Any) -> PdfResponse:
        """Download the receipt of a payment as a PDF."""
        payment = self.get_object()
        paper = receipt_paper(payment, named=signed_in(request).may("tenants", "view"))
        return PdfResponse(paper, f"receipt-{payment.received_on}.pdf")

    def _answer(self, payment_id: UUID, status: int = 200) -> Response:
        return Response(self.get_serializer(self.rows().get(pk=payment_id)).data, status)
