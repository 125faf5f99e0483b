"""Watched wallets, payments to their addresses, coins, transfers, and what a bitcoin cost."""

from uuid import uuid4

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import CENT, ZERO, MoneyField
from unitcycle.finance.bitcoin.rules import BitcoinStatus, TransferStatus


@audited(exclude=["next_index", "next_change_index", "coins_read_at"], named_by=["first_address"])
class BitcoinWalletConfig(OrganizationOwned):
    """The public key of an account, and which of its addresses were given out.

    One per key and not per gateway: two gateways with one key share its addresses, and a gateway that gets another
    key leaves the old one's coins where they are.
    """

    gateway_config = models.ForeignKey(
        "payments.PaymentGatewayConfig",
        on_delete=models.RESTRICT,
        related_name="bitcoin_wallets",
        db_index=False,
    )
    # the same key may be written in two ways; its first address cannot
    first_address = models.CharField(max_length=100)
    xpub = models.CharField(max_length=200)
    derivation_path = models.CharField(max_length=30)
    network = models.CharField(max_length=10)
    next_index = models.PositiveIntegerField(default=0)
    next_change_index = models.PositiveIntegerField(default=0)
    coins_read_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        db_table = "bitcoin_wallet_config"
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "first_address"], name="bitcoin_key_is_kept_once"
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "gateway_config"], name="bitcoin_wallet_gateway"),
        ]


@audited(
    exclude=[
        "seen_satoshis",
        "confirmations",
        "observed_at",
        "next_check_at",
        "coins_are_stale",
        "idempotency_key",
        "request_hash",
    ],
    named_by=["btc_address"],
)
class BitcoinPayment(OrganizationOwned):
    """An address that was shown to one payer, for one amount, at one rate (R-P-06)."""

    tenant = models.ForeignKey(
        "tenants.Tenant", on_delete=models.RESTRICT, related_name="+", db_index=False
    )
    # what it is paid for; null is whatever is due longest
    invoice = models.ForeignKey(
        "billing.Invoice",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="bitcoin_payments",
        db_index=False,
    )
    gateway_config = models.ForeignKey(
        "payments.PaymentGatewayConfig",
        on_delete=models.RESTRICT,
        related_name="bitcoin_payments",
        db_index=False,
    )
    wallet = models.ForeignKey(
        BitcoinWalletConfig, on_delete=models.RESTRICT, related_name="payments", db_index=False
    )
    btc_address = models.CharField(max_length=100)
    derivation_index = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=BitcoinStatus, default=BitcoinStatus.PENDING)
    amount = MoneyField(max_digits=10, validators=[MinValueValidator(CENT)])
    currency = models.CharField(max_length=3)
    # of one bitcoin, when the payment was asked for
    rate = MoneyField(max_digits=15)
    expected_satoshis = models.BigIntegerField()
    # on their way and arrived, as of the last look
    seen_satoshis = models.BigIntegerField(default=0)
    # with enough confirmations
    received_satoshis = models.BigIntegerField(default=0)
    # how much counts at the payment's own rate; null while its window is open
    honoured_satoshis = models.BigIntegerField(null=True, blank=True)
    credited_satoshis = models.BigIntegerField(default=0)
    credited_amount = MoneyField(max_digits=12, default=ZERO)
    # what came too late and waits for a decision, and what it was worth when it was found
    late_satoshis = models.BigIntegerField(default=0)
    late_amount = MoneyField(max_digits=12, default=ZERO)
    late_credited_satoshis = models.BigIntegerField(default=0)
    confirmations = models.PositiveIntegerField(default=0)
    txid = models.CharField(max_length=64, blank=True, default="")
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    # since when nothing is credited without a decision any more
    closed_at = models.DateTimeField(null=True, blank=True)
    # why a person has to look
    review_reason = models.CharField(max_length=300, blank=True, default="")
    observed_at = models.DateTimeField(null=True, blank=True, editable=False)
    next_check_at = models.DateTimeField(null=True, blank=True, editable=False)
    coins_are_stale = models.BooleanField(default=False, editable=False)
    # the caller's own key, and a digest of what it asked for
    idempotency_key = models.CharField(max_length=255, null=True, blank=True)
    request_hash = models.CharField(max_length=64, blank=True, default="")
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )

    class Meta:
        db_table = "bitcoin_payment"
        ordering = ["-created_at", "-id"]
        constraints = [
            # Everywhere: coins at one address must never be credited in two organisations that watch one key.
            models.UniqueConstraint(fields=["btc_address"], name="bitcoin_address_is_used_once"),
            models.UniqueConstraint(
                fields=["organization", "wallet", "derivation_index"],
                name="bitcoin_index_is_used_once",
            ),
            models.UniqueConstraint(
                fields=["organization", "idempotency_key"],
                name="bitcoin_payment_is_asked_for_once",
            ),
            models.CheckConstraint(
                name="bitcoin_payment_is_above_zero",
                condition=Q(amount__gt=0, rate__gt=0, expected_satoshis__gt=0),
            ),
            models.CheckConstraint(
                name="bitcoin_payment_closes_with_a_sum",
                condition=Q(closed_at__isnull=True) | Q(honoured_satoshis__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-created_at", "-id"], name="bitcoin_payment_newest"
            ),
            models.Index(
                fields=["organization", "next_check_at"],
                name="bitcoin_payment_to_look_at",
                condition=Q(next_check_at__isnull=False),
            ),
            models.Index(
                fields=["organization", "wallet"],
                name="bitcoin_payment_stale_coins",
                condition=Q(coins_are_stale=True),
            ),
            models.Index(fields=["organization", "tenant"], name="bitcoin_payment_of_tenant"),
            models.Index(fields=["organization", "invoice"], name="bitcoin_payment_of_invoice"),
        ]


class BitcoinCredit(OrganizationOwned):
    """What a tenant was credited for coins that came. Only ever added to."""

    bitcoin_payment = models.ForeignKey(
        BitcoinPayment, on_delete=models.RESTRICT, related_name="credits", db_index=False
    )
    payment = models.ForeignKey(
        "payments.Payment", on_delete=models.RESTRICT, related_name="+", db_index=False
    )
    # all that was credited of the address with it: the same coins are credited once
    up_to_satoshis = models.BigIntegerField()
    amount = MoneyField(max_digits=10)
    txid = models.CharField(max_length=64)
    is_late = models.BooleanField(default=False)

    class Meta:
        db_table = "bitcoin_credit"
        ordering = ["up_to_satoshis"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "payment"], name="bitcoin_credit_has_its_payment"
            ),
            models.UniqueConstraint(
                fields=["organization", "bitcoin_payment", "up_to_satoshis"],
                name="bitcoins_are_credited_once",
            ),
        ]


@audited(exclude=["psbt"], named_by=["destination"])
class BitcoinTransfer(OrganizationOwned):
    """Coins to be moved out. Built here, signed where the key is (N-29, N-30)."""

    wallet = models.ForeignKey(
        BitcoinWalletConfig, on_delete=models.RESTRICT, related_name="transfers", db_index=False
    )
    status = models.CharField(
        max_length=10, choices=TransferStatus, default=TransferStatus.REQUESTED
    )
    destination = models.CharField(max_length=100)
    satoshis = models.BigIntegerField()
    # satoshis per virtual byte
    fee_rate = models.PositiveIntegerField()
    notes = models.CharField(max_length=300, blank=True, default="")
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    # from here on once it is built
    psbt = models.TextField(blank=True, default="")
    fee_satoshis = models.BigIntegerField(null=True, blank=True)
    change_satoshis = models.BigIntegerField(null=True, blank=True)
    change_index = models.PositiveIntegerField(null=True, blank=True)
    # as it will be unless whoever signs raises the fee
    unsigned_txid = models.CharField(max_length=64, blank=True, default="")
    txid = models.CharField(max_length=64, blank=True, default="")
    approved_at = models.DateTimeField(null=True, blank=True)
    exported_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "bitcoin_transfer"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="bitcoin_transfer_is_above_zero", condition=Q(satoshis__gt=0, fee_rate__gt=0)
            ),
            models.CheckConstraint(
                name="bitcoin_transfer_has_two_people",
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("requested_by")),
            ),
            models.CheckConstraint(
                name="bitcoin_transfer_is_built_by_approval",
                condition=Q(status__in=[TransferStatus.REQUESTED, TransferStatus.CANCELLED])
                | (Q(approved_by__isnull=False) & ~Q(psbt="")),
            ),
            models.CheckConstraint(
                name="bitcoin_transfer_is_done_by_a_transaction",
                condition=Q(status=TransferStatus.DONE) ^ Q(txid=""),
            ),
            models.UniqueConstraint(
                fields=["organization", "txid"],
                name="bitcoin_transaction_is_of_one_transfer",
                condition=~Q(txid=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-created_at", "-id"], name="bitcoin_transfer_newest"
            ),
            models.Index(fields=["organization", "wallet"], name="bitcoin_transfer_of_wallet"),
        ]


class BitcoinCoin(OrganizationOwned):
    """An unspent output at one of our addresses, as the chain last said."""

    left_out_of_exports = "a copy of what the chain says, renewed all the time"

    wallet = models.ForeignKey(
        BitcoinWalletConfig, on_delete=models.CASCADE, related_name="coins", db_index=False
    )
    address = models.CharField(max_length=100)
    branch = models.PositiveSmallIntegerField()
    derivation_index = models.PositiveIntegerField()
    txid = models.CharField(max_length=64)
    vout = models.PositiveIntegerField()
    satoshis = models.BigIntegerField()
    # the block it is in; null is none yet
    height = models.PositiveIntegerField(null=True, blank=True)
    # the transfer that will spend it
    transfer = models.ForeignKey(
        BitcoinTransfer,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="coins",
        db_index=False,
    )

    class Meta:
        db_table = "bitcoin_coin"
        ordering = ["-satoshis", "txid", "vout"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "txid", "vout"], name="bitcoin_coin_is_kept_once"
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "wallet", "address"], name="bitcoin_coin_at"),
            models.Index(
                fields=["organization", "transfer"],
                name="bitcoin_coin_of_transfer",
                condition=Q(transfer__isnull=False),
            ),
        ]


class BitcoinPriceSnapshot(models.Model):
    """What a bitcoin cost, as somebody said: the same for every organisation."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    currency = models.CharField(max_length=3)
    rate = MoneyField(max_digits=15)
    source = models.CharField(max_length=30)
    # when that was so, and when we asked
    quoted_at = models.DateTimeField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        db_table = "bitcoin_price_snapshot"
        indexes = [
            models.Index(fields=["currency", "-created_at"], name="bitcoin_rate_newest"),
        ]
