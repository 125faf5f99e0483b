"""Bitcoin over the API."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer
from unitcycle.core.api.viewsets import ReadViewSet
from unitcycle.core.jobs import start_job
from unitcycle.finance.bitcoin import selectors, services
from unitcycle.finance.bitcoin.api import serializers as shapes
from unitcycle.finance.bitcoin.api.filters import BitcoinPaymentFilter, BitcoinTransferFilter
from unitcycle.finance.bitcoin.models import BitcoinPayment, BitcoinTransfer, BitcoinWalletConfig
from unitcycle.finance.bitcoin.services.coins import READ
from unitcycle.tenancy.tenants.api.local_time import local_today


class BitcoinPaymentViewSet(ExportedList, ReadViewSet):
    """Payments in Bitcoin: each has an address of its own, which is watched until it is paid."""

    resource = "bitcoin_payments"
    tag = "bitcoin"
    verbs = {"credit_late": "change"}
    in_steps = frozenset({"create"})
    sensitive = {"tenants": frozenset({"tenant_name"})}
    serializer_class = shapes.BitcoinPaymentSerializer
    filterset_class = BitcoinPaymentFilter
    search_fields = [
        "btc_address",
        "txid",
        "invoice__invoice_number",
        "tenant__first_name",
        "tenant__last_name",
        "tenant__company",
    ]
    ordering_fields = ["created_at", "expires_at", "amount"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[BitcoinPayment]:
        return selectors.bitcoin_payments()

    @extend_schema(responses=shapes.BitcoinPaymentDetailSerializer)
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Show a payment, with what its payer needs."""
        return self._answer(self.get_object().pk)

    @extend_schema(
        request=shapes.AskForBitcoinSerializer,
        responses={201: shapes.BitcoinPaymentDetailSerializer},
    )
    def create(self, request: Request) -> Response:
        """Ask for a payment: an address, and how many satoshis at the present rate, until when."""
        with transaction.atomic():
            wanted = self.checked(request, shapes.AskForBitcoinSerializer)
        payment = services.ask_for_payment(
            by_id=getattr(person_of(request), "pk", None),
            idempotency_key=request.headers.get("Idempotency-Key"),
            **wanted,
        )
        with transaction.atomic():
            return self._answer(payment.pk, 201)

    @extend_schema(request=None, responses=shapes.BitcoinPaymentDetailSerializer)
    @action(detail=True, methods=["post"], url_path="credit-late")
    def credit_late(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Credit what came after the window, at what it was worth when it was found."""
        payment = self.get_object()
        services.credit_late(
            payment_id=payment.pk,
            today=local_today(request),
            by_id=getattr(person_of(request), "pk", None),
        )
        return self._answer(payment.pk)

    def _answer(self, payment_id: UUID, status: int = 200) -> Response:
        row = self.rows().get(pk=payment_id)
        context = self.get_serializer_context()
        return Response(shapes.BitcoinPaymentDetailSerializer(row, context=context).data, status)


class BitcoinWalletViewSet(ReadViewSet):
    """Watched wallets: one for each key that a Bitcoin gateway has or had. The keys that spend are elsewhere."""

    resource = "bitcoin_wallets"
    tag = "bitcoin"
    verbs = {"refresh": "change"}
    serializer_class = shapes.BitcoinWalletSerializer
    ordering_fields = ["created_at"]
    ordering = ["created_at"]

    def rows(self) -> QuerySet[BitcoinWalletConfig]:
        return selectors.bitcoin_wallets()

    @extend_schema(request=None, responses={202: JobSerializer})
    @action(detail=True, methods=["post"])
    def refresh(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read the balance from the chain."""
        wallet = self.get_object()
        job = start_job(READ, asked_by=person_of(request), wallet_id=str(wallet.pk))
        return Response(JobSerializer(job, context=self.get_serializer_context()).data, 202)


class BitcoinTransferViewSet(ExportedList, ReadViewSet):
    """Coins that are moved out: asked for, approved by somebody else, signed where the key is, then recorded."""

    resource = "bitcoin_transfers"
    tag = "bitcoin"
    verbs = {
        "approve": "change",
        "take_out": "change",
        "complete": "change",
        "cancel": "archive",
    }
    serializer_class = shapes.BitcoinTransferSerializer
    filterset_class = BitcoinTransferFilter
    search_fields = ["destination", "txid", "notes"]
    ordering_fields = ["created_at", "satoshis"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[BitcoinTransfer]:
        return selectors.bitcoin_transfers()

    @extend_schema(
        request=shapes.RequestTransferSerializer,
        responses={201: shapes.BitcoinTransferSerializer},
    )
    def create(self, request: Request) -> Response:
        """Ask for coins to be moved out."""
        given = self.checked(request, shapes.RequestTransferSerializer)
        transfer = services.request_transfer(by_id=_person(request), **given)
        return self._answer(transfer.pk, 201)

    @extend_schema(request=None, responses=shapes.BitcoinTransferSerializer)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Agree to a transfer that somebody else asked for: its transaction is built."""
        transfer = self.get_object()
        services.approve_transfer(transfer_id=transfer.pk, by_id=_person(request))
        return self._answer(transfer.pk)

    @extend_schema(request=None, responses=shapes.ExportedTransferSerializer)
    @action(detail=True, methods=["post"], url_path="take-out")
    def take_out(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take out the unsigned transaction (a PSBT in base64) for the wallet that holds the key."""
        transfer = services.export_transfer(transfer_id=self.get_object().pk)
        row = self.rows().get(pk=transfer.pk)
        context = self.get_serializer_context()
        return Response(shapes.ExportedTransferSerializer(row, context=context).data)

    @extend_schema(
        request=shapes.CompleteTransferSerializer, responses=shapes.BitcoinTransferSerializer
    )
    @action(detail=True, methods=["post"])
    def complete(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Record the transaction that the other wallet has sent."""
        transfer = self.get_object()
        given = self.checked(request, shapes.CompleteTransferSerializer)
        services.complete_transfer(transfer_id=transfer.pk, **given)
        return self._answer(transfer.pk)

    @extend_schema(request=None, responses=shapes.BitcoinTransferSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give a transfer up."""
        transfer = self.get_object()
        services.cancel_transfer(transfer_id=transfer.pk)
        return self._answer(transfer.pk)

    def _answer(self, transfer_id: UUID, status: int = 200) -> Response:
        return Response(self.get_serializer(self.rows().get(pk=transfer_id)).data, status)


def _person(request: Request) -> UUID:
    """Whoever is signed in: the roles table lets no key do this."""
    person = person_of(request)
    assert person is not None
    return person.pk
