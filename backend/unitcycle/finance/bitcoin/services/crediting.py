"""What coins become in the books. The caller holds the Bitcoin payment's row."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.finance.bitcoin.errors import NothingLate
from unitcycle.finance.bitcoin.models import BitcoinCredit, BitcoinPayment
from unitcycle.finance.payments.errors import InvoiceNotOpen
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.finance.payments.services import record_payment


def credit(
    payment: BitcoinPayment,
    amount: Decimal,
    *,
    up_to_satoshis: int,
    txid: str,
    today: date,
    is_late: bool = False,
    by_id: UUID | None = None,
) -> None:
    """Record the money, and with it of which coins it was: the database refuses the same ones twice."""
    made = _recorded(payment, amount, txid, today, by_id)
    BitcoinCredit.objects.create(
        bitcoin_payment=payment,
        payment=made,
        up_to_satoshis=up_to_satoshis,
        amount=amount,
        txid=txid,
        is_late=is_late,
    )


@transaction.atomic
def credit_late(*, payment_id: UUID, today: date, by_id: UUID | None = None) -> BitcoinPayment:
    """Credit what came after the window, at what it was worth when it was found (N-33).

    Raises NotFound, NothingLate.
    """
    payment = locked(payment_id)
    if payment.late_satoshis <= 0 or payment.late_amount <= 0:
        raise NothingLate("Nothing came to this address after its window that is not credited.")
    done = payment.late_credited_satoshis + payment.late_satoshis
    credit(
        payment,
        payment.late_amount,
        up_to_satoshis=(payment.honoured_satoshis or 0) + done,
        txid=payment.txid,
        today=today,
        is_late=True,
        by_id=by_id,
    )
    apply_changes(
        payment,
        {"late_credited_satoshis": done, "late_satoshis": 0, "late_amount": Decimal("0.00")},
    )
    return payment


def locked(payment_id: UUID) -> BitcoinPayment:
    """The row, held until the transaction ends. Raises NotFound."""
    rows = BitcoinPayment.objects.select_for_update(no_key=True)
    payment = rows.filter(pk=payment_id).first()
    if payment is None:
        raise NotFound("There is no such Bitcoin payment.")
    return payment


def _recorded(
    payment: BitcoinPayment, amount: Decimal, txid: str, today: date, by_id: UUID | None
) -> Payment:
    """For its invoice, or for whatever is due longest when that was paid or voided meanwhile."""

    def record(invoice_id: UUID | None) -> Payment:
        return record_payment(
            tenant_id=payment.tenant_id,
            amount=amount,
            method=PaymentMethod.CRYPTO,
            received_on=today,
            today=today,
            invoice_id=invoice_id,
            gateway_config_id=payment.gateway_config_id,
            gateway_transaction_id=txid,
            reference_number=txid,
            by_id=by_id,
        )

    try:
        return record(payment.invoice_id)
    except InvoiceNotOpen:
        return record(None)
