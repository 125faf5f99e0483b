"""Payments over the API."""

from typing import Any
from uuid import UUID

from django.db import transaction
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
from unitcycle.finance.payments.api.filters import DisputeFilter, PaymentFilter, RefundFilter
from unitcycle.finance.payments.api.papers import receipt_paper
from unitcycle.finance.payments.api.serializers import (
    AcceptPaymentSerializer,
    DisputeSerializer,
    PaymentSerializer,
    RecordPaymentSerializer,
    RefundPaymentSerializer,
    RefundSerializer,
    ReturnPaymentSerializer,
    StartedPaymentSerializer,
    StartPaymentSerializer,
    VerifiedPaymentSerializer,
    VerifyPaymentSerializer,
)
from unitcycle.finance.payments.models import Dispute, Payment, Refund
from unitcycle.tenancy.tenants.api.local_time import local_today


class PaymentViewSet(ExportedList, ReadViewSet):
    """Money of tenants. A payment is never changed; what did not come is returned, what came is refunded."""

    resource = "payments"
    tag = "payments"
    verbs = {
        "return_payment": "change",
        "start": "create",
        "verify": "change",
        "verify_payment": "change",
        "accept": "change",
        "refund": "change",
        "receipt": "view",
    }
    in_steps = frozenset({"start", "verify", "verify_payment", "accept", "refund"})
    looks_up = frozenset({"verify_payment"})
    sensitive = {"tenants": frozenset({"tenant_name"})}
    serializer_class = PaymentSerializer
    filterset_class = PaymentFilter
    search_fields = [
        "reference_number",
        "gateway_transaction_id",
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
            by_id=_by(request),
            **self.checked(request, RecordPaymentSerializer),
        )
        return self._answer(payment.pk, 201)

    @extend_schema(request=StartPaymentSerializer, responses={201: StartedPaymentSerializer})
    @action(detail=False, methods=["post"], url_path="online")
    def start(self, request: Request) -> Response:
        """Pay through a gateway.

        The answer may be final, or wait for the payer: `next_step` says what the browser does then. When the
        provider does not answer, the payment stays pending and is looked up until it is known what became of it.
        With an Idempotency-Key that was used before, the answer is the payment that it made.
        """
        with transaction.atomic():
            wanted = self.checked(request, StartPaymentSerializer)
            today = local_today(request)
        payment = services.start_payment(
            today=today,
            by_id=_by(request),
            idempotency_key=request.headers.get("Idempotency-Key"),
            **wanted,
        )
        told = {"payment": self._row(payment.pk), "next_step": services.next_step_of(payment)}
        return Response(told, 201)

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
            by_id=_by(request),
        )
        return self._answer(payment.pk)

    @extend_schema(request=None, responses=PaymentSerializer)
    @action(detail=True, methods=["post"])
    def verify(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Ask the provider how the payment stands, and take in what it says.

        Takes the money of a payment that its payer has approved at the provider.
        """
        with transaction.atomic():
            payment = self.get_object()
        services.check_payment(payment_id=payment.pk)
        return Response(self._row(payment.pk))

    @extend_schema(request=VerifyPaymentSerializer, responses=VerifiedPaymentSerializer)
    @action(detail=False, methods=["post"], url_path="verify-payment")
    def verify_payment(self, request: Request) -> Response:
        """Check one payment by hand, by our id or the provider's."""
        with transaction.atomic():
            given = self.checked(request, VerifyPaymentSerializer)
            found = selectors.payment_named(given["transaction_id"])
        payment = services.check_payment(payment_id=found.pk)
        return Response(
            {
                "transaction_id": payment.pk,
                "status": payment.status,
                "verified": payment.completed_at is not None and payment.entry_id is not None,
                "amount": payment.amount,
                "currency": payment.currency,
            }
        )

    @extend_schema(request=AcceptPaymentSerializer, responses=PaymentSerializer)
    @action(detail=True, methods=["post"])
    def accept(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Accept a payment of which another amount came than was asked for.

        The provider is asked once more, and what it has is booked: it settles what it covers, the rest is the
        tenant's credit. Money in another currency cannot be accepted.
        """
        with transaction.atomic():
            payment = self.get_object()
            given = self.checked(request, AcceptPaymentSerializer)
        services.accept_payment(
            payment_id=payment.pk,
            reason=given["reason"],
            seen=given.get("amount"),
            by_id=_by(request),
        )
        return Response(self._row(payment.pk))

    @extend_schema(request=RefundPaymentSerializer, responses={201: RefundSerializer})
    @action(detail=True, methods=["post"])
    def refund(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give back all that is left of a payment, or part of it: what it settled is open again.

        Through its gateway; what came by hand goes back by hand, and is recorded. A refund that the provider has
        not decided yet is pending.
        """
        with transaction.atomic():
            payment = self.get_object()
            given = self.checked(request, RefundPaymentSerializer)
        refund = services.refund_payment(payment_id=payment.pk, by_id=_by(request), **given)
        with transaction.atomic():
            row = selectors.refunds().get(pk=refund.pk)
            return Response(RefundSerializer(row).data, 201)

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
        services.require_received(payment)
        paper = receipt_paper(payment, named=signed_in(request).may("tenants", "view"))
        return PdfResponse(paper, f"receipt-{payment.received_on}.pdf")

    def _answer(self, payment_id: UUID, status: int = 200) -> Response:
        return Response(self._row(payment_id), status)

    @transaction.atomic
    def _row(self, payment_id: UUID) -> Any:
        return self.get_serializer(self.rows().get(pk=payment_id)).data


class RefundViewSet(ReadViewSet):
    """Money that went back of payments, or is about to."""

    resource = "payments"
    tag = "payments"
    serializer_class = RefundSerializer
    filterset_class = RefundFilter
    ordering_fields = ["created_at", "amount"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Refund]:
        return selectors.refunds()


class DisputeViewSet(ReadViewSet):
    """Payments whose payers' banks want them back."""

    resource = "payments"
    tag = "payments"
    serializer_class = DisputeSerializer
    filterset_class = DisputeFilter
    ordering_fields = ["opened_on", "amount"]
    ordering = ["-opened_on"]

    def rows(self) -> QuerySet[Dispute]:
        return selectors.disputes()


def _by(request: Request) -> UUID | None:
    return getattr(person_of(request), "pk", None)
