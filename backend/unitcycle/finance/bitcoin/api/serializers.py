"""How Bitcoin looks over the API. Satoshis are whole numbers; a bitcoin has a hundred million."""

from decimal import Decimal
from functools import cached_property
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core import clock
from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.bitcoin import selectors
from unitcycle.finance.bitcoin.models import (
    BitcoinCredit,
    BitcoinPayment,
    BitcoinPriceSnapshot,
    BitcoinTransfer,
    BitcoinWalletConfig,
)
from unitcycle.finance.bitcoin.rules import worth
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.integrations.payments.bitcoin.invoice import payment_uri, qr_svg
from unitcycle.integrations.payments.bitcoin.rules import in_bitcoins
from unitcycle.tenancy.tenants.models import Tenant
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]
_btc = serializers.CharField(help_text="Bitcoins with eight places.")


class BitcoinPaymentSerializer(RowSerializer):
    """A payment to an address of its own, and what came."""

    tenant_name = serializers.SerializerMethodField()
    invoice_number = serializers.CharField(
        source="invoice.invoice_number", read_only=True, allow_null=True
    )
    expected_btc = serializers.SerializerMethodField()

    class Meta:
        model = BitcoinPayment
        fields = [
            "id",
            "tenant",
            "tenant_name",
            "invoice",
            "invoice_number",
            "wallet",
            "btc_address",
            "derivation_index",
            "status",
            "amount",
            "currency",
            "rate",
            "expected_satoshis",
            "expected_btc",
            "seen_satoshis",
            "received_satoshis",
            "credited_amount",
            "late_satoshis",
            "late_amount",
            "confirmations",
            "txid",
            "expires_at",
            "confirmed_at",
            "closed_at",
            "review_reason",
            "created_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str:
        return full_name(*(row[name] for name in _NAMES))

    @extend_schema_field(_btc)
    def get_expected_btc(self, row: Row) -> str:
        return in_bitcoins(row["expected_satoshis"])


class BitcoinCreditSerializer(serializers.ModelSerializer):
    """What was credited, and for which coins."""

    class Meta:
        model = BitcoinCredit
        fields = ["payment", "amount", "up_to_satoshis", "txid", "is_late", "created_at"]
        read_only_fields = fields


class BitcoinPaymentDetailSerializer(BitcoinPaymentSerializer):
    """One payment with what its payer is shown, and what was credited."""

    uri = serializers.SerializerMethodField()
    qr_svg = serializers.SerializerMethodField()
    credits = serializers.SerializerMethodField()

    class Meta(BitcoinPaymentSerializer.Meta):
        fields = [*BitcoinPaymentSerializer.Meta.fields, "uri", "qr_svg", "credits"]
        read_only_fields = fields

    @extend_schema_field(serializers.CharField(help_text="For a wallet to open (BIP21)."))
    def get_uri(self, row: Row) -> str:
        label = self.context["request"].auth.organization.name
        message = row["invoice__invoice_number"] or ""
        address, satoshis = row["btc_address"], row["expected_satoshis"]
        return payment_uri(address, satoshis, label=label, message=message)

    @extend_schema_field(serializers.CharField(help_text="The same as a picture."))
    def get_qr_svg(self, row: Row) -> str:
        return qr_svg(self.get_uri(row))

    @extend_schema_field(BitcoinCreditSerializer(many=True))
    def get_credits(self, row: Row) -> Any:
        rows = BitcoinCredit.objects.filter(bitcoin_payment=row["id"])
        return BitcoinCreditSerializer(rows, many=True).data


class AskForBitcoinSerializer(serializers.Serializer[Any]):
    """A payment for an invoice, or for whatever is due longest."""

    tenant = serializers.PrimaryKeyRelatedField(queryset=Tenant.objects.all())
    invoice = serializers.PrimaryKeyRelatedField(
        queryset=Invoice.objects.all(), required=False, allow_null=True
    )
    amount = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=Decimal("0.01"))


class BitcoinWalletSerializer(serializers.ModelSerializer):
    """A watched key, what lies at its addresses as last read, and what a bitcoin costs."""

    gateway_name = serializers.CharField(source="gateway_config.display_name", read_only=True)
    confirmed_satoshis = serializers.IntegerField(read_only=True)
    unconfirmed_satoshis = serializers.IntegerField(read_only=True)
    reserved_satoshis = serializers.IntegerField(
        read_only=True, help_text="Promised to transfers that are approved."
    )
    open_payments = serializers.IntegerField(read_only=True)
    late_payments = serializers.IntegerField(read_only=True)
    balance_btc = serializers.SerializerMethodField()
    rate = serializers.SerializerMethodField()
    balance = serializers.SerializerMethodField()

    class Meta:
        model = BitcoinWalletConfig
        fields = [
            "id",
            "gateway_config",
            "gateway_name",
            "network",
            "derivation_path",
            "first_address",
            "next_index",
            "confirmed_satoshis",
            "unconfirmed_satoshis",
            "reserved_satoshis",
            "balance_btc",
            "balance",
            "rate",
            "open_payments",
            "late_payments",
            "coins_read_at",
            "created_at",
        ]
        read_only_fields = fields

    @extend_schema_field(_btc)
    def get_balance_btc(self, row: Any) -> str:
        return in_bitcoins(row.confirmed_satoshis)

    @extend_schema_field(
        serializers.DecimalField(
            max_digits=15,
            decimal_places=2,
            allow_null=True,
            help_text="Of one bitcoin; null when it is not known how much that is just now.",
        )
    )
    def get_rate(self, row: Any) -> Decimal | None:
        found = self._rate
        return found.rate if found else None

    @extend_schema_field(serializers.DecimalField(max_digits=15, decimal_places=2, allow_null=True))
    def get_balance(self, row: Any) -> Decimal | None:
        found = self._rate
        return worth(row.confirmed_satoshis, found.rate) if found else None

    @cached_property
    def _rate(self) -> BitcoinPriceSnapshot | None:
        """Looked up once for a list."""
        return selectors.last_rate(currency_of_the_books(), clock.now())


class BitcoinTransferSerializer(RowSerializer):
    """Coins that are to be moved out, and who asked and agreed."""

    requested_by_name = serializers.CharField(source="requested_by.name", read_only=True)
    approved_by_name = serializers.CharField(
        source="approved_by.name", read_only=True, allow_null=True
    )
    btc = serializers.SerializerMethodField()

    class Meta:
        model = BitcoinTransfer
        fields = [
            "id",
            "wallet",
            "status",
            "destination",
            "satoshis",
            "btc",
            "fee_rate",
            "fee_satoshis",
            "change_satoshis",
            "notes",
            "requested_by",
            "requested_by_name",
            "approved_by",
            "approved_by_name",
            "unsigned_txid",
            "txid",
            "approved_at",
            "exported_at",
            "closed_at",
            "created_at",
        ]
        read_only_fields = fields

    @extend_schema_field(_btc)
    def get_btc(self, row: Row) -> str:
        return in_bitcoins(row["satoshis"])


class RequestTransferSerializer(serializers.Serializer[Any]):
    """How much shall go where, at which fee."""

    wallet = serializers.PrimaryKeyRelatedField(queryset=BitcoinWalletConfig.objects.all())
    destination = serializers.CharField(max_length=100)
    satoshis = serializers.IntegerField(min_value=1, max_value=21_000_000 * 100_000_000)
    fee_rate = serializers.IntegerField(
        min_value=1, max_value=2000, help_text="Satoshis per virtual byte."
    )
    notes = serializers.CharField(max_length=300, required=False, allow_blank=True)


class ExportedTransferSerializer(BitcoinTransferSerializer):
    """With the unsigned transaction for the wallet that holds the key."""

    class Meta(BitcoinTransferSerializer.Meta):
        fields = [*BitcoinTransferSerializer.Meta.fields, "psbt"]
        read_only_fields = fields


class CompleteTransferSerializer(serializers.Serializer[Any]):
    txid = serializers.CharField(max_length=70)
