"""The monitor: addresses are looked at outside of transactions, what is seen is taken in under the payment's lock."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import DomainError
from unitcycle.core.events import emit
from unitcycle.finance.bitcoin import rules, selectors
from unitcycle.finance.bitcoin.errors import RateUnknown
from unitcycle.finance.bitcoin.events import BitcoinPaymentExpired, LateFundsArrived
from unitcycle.finance.bitcoin.models import BitcoinPayment
from unitcycle.finance.bitcoin.rules import BitcoinStatus, Late, Standing, Terms
from unitcycle.finance.bitcoin.services import crediting
from unitcycle.finance.bitcoin.services.library import Watched
from unitcycle.finance.bitcoin.services.rates import current_rate
from unitcycle.finance.bitcoin.services.wallets import watch
from unitcycle.integrations.payments.bitcoin.chain import Observation
from unitcycle.integrations.payments.bitcoin.errors import ChainUnavailable

# addresses of one organisation in one run; the others wait for the next
AT_ONCE = 100
# as long as a run may take: nobody else looks at its addresses meanwhile
_CLAIMED_FOR = timedelta(minutes=2)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Look:
    """What was seen of an address, when, and by what it is judged."""

    observation: Observation
    at: datetime
    required: int
    # of a bitcoin just then; None when it is not needed or nobody says
    rate: Decimal | None = None


def check_payments() -> int:
    """Look at every address that is due; says at how many. A chain that cannot be read says nothing: later."""
    done, begun = 0, clock.now()
    silent: set[UUID] = set()
    for payment in _claimed(begun):
        if payment.wallet_id in silent:
            continue
        if clock.now() - begun >= _CLAIMED_FOR:
            break
        try:
            watched = watch(payment.wallet, payment.gateway_config)
            look = _looked(payment, watched)
        except (ChainUnavailable, DomainError) as error:
            log.warning("bitcoin payment %s cannot be looked at: %s", payment.pk, error)
            if not _answers(payment):
                silent.add(payment.wallet_id)
            continue
        done += _taken_in(payment, look)
    return done


def _answers(payment: BitcoinPayment) -> bool:
    """Whether the explorer says anything: if not, it is left alone, else one odd address would hold up all others."""
    try:
        watch(payment.wallet, payment.gateway_config).chain.tip()
    except (ChainUnavailable, DomainError):
        return False
    return True


def _taken_in(payment: BitcoinPayment, look: Look) -> bool:
    try:
        take_in(payment_id=payment.pk, look=look)
    except Exception:
        # one payment that cannot be taken in must not hold up the others
        log.exception("bitcoin payment %s could not be taken in", payment.pk)
        return False
    return True


@transaction.atomic
def take_in(*, payment_id: UUID, look: Look) -> BitcoinPayment:
    """Bring a payment to where the chain is, and credit what is new of it.

    However often, in whatever order and by however many it is called: the row is held, a look that is older than
    the last one is dropped, and what was credited is subtracted.
    """
    payment = crediting.locked(payment_id)
    if payment.observed_at is not None and look.at <= payment.observed_at:
        return payment
    found = _standing(payment, look)
    kept = Late(payment.late_satoshis, payment.late_amount)
    late = rules.late_now(kept, _uncredited_late(payment, found), look.rate)
    changes = {**_changes(payment, found, late, look), **_credited(payment, found, look)}
    _tell(payment, found, late)
    apply_changes(payment, changes)
    return payment


@transaction.atomic
def _claimed(now: datetime) -> Sequence[BitcoinPayment]:
    rows = selectors.payments_to_look_at(now).select_for_update(skip_locked=True, no_key=True)
    ids = list(rows.values_list("pk", flat=True)[:AT_ONCE])
    claimed = BitcoinPayment.objects.filter(pk__in=ids)
    claimed.update(next_check_at=now + _CLAIMED_FOR)
    return list(claimed.select_related("wallet", "gateway_config").order_by("created_at", "pk"))


def _looked(payment: BitcoinPayment, watched: Watched) -> Look:
    """Raises ChainUnavailable."""
    at = clock.now()
    observation = watched.observe(payment.btc_address)
    look = Look(observation, at, watched.required_confirmations)
    if _uncredited_late(payment, _standing(payment, look)) > payment.late_satoshis:
        return Look(observation, at, watched.required_confirmations, _rate(watched, payment))
    return look


def _rate(watched: Watched, payment: BitcoinPayment) -> Decimal | None:
    try:
        rate: Decimal = current_rate(watched, payment.currency).rate
    except RateUnknown:
        return None
    return rate


def _standing(payment: BitcoinPayment, look: Look) -> Standing:
    terms = Terms(
        expected=payment.expected_satoshis,
        required=look.required,
        cap=payment.honoured_satoshis,
        credited=payment.credited_satoshis,
        is_closed=payment.closed_at is not None,
    )
    is_over = look.at > payment.expires_at
    return rules.standing(look.observation.received, look.observation.tip, terms, is_over=is_over)


def _uncredited_late(payment: BitcoinPayment, found: Standing) -> int:
    return max(found.late - payment.late_credited_satoshis, 0)


def _changes(payment: BitcoinPayment, found: Standing, late: Late, look: Look) -> dict[str, object]:
    closed_at = payment.closed_at or (look.at if found.is_closed else None)
    moved = found.seen != payment.seen_satoshis or found.settled != payment.received_satoshis
    changes: dict[str, object] = {
        "seen_satoshis": found.seen,
        "received_satoshis": found.settled,
        "honoured_satoshis": found.cap,
        "confirmations": found.confirmations,
        "txid": found.txid or payment.txid,
        "late_satoshis": late.satoshis,
        "late_amount": late.amount,
        "closed_at": closed_at,
        "observed_at": look.at,
        "next_check_at": rules.next_look(closed_at, look.at),
        "coins_are_stale": payment.coins_are_stale or moved,
        "review_reason": _review(payment, found),
    }
    if found.status is not None:
        changes["status"] = found.status
    if found.status in (BitcoinStatus.CONFIRMED, BitcoinStatus.OVERPAID):
        changes["confirmed_at"] = payment.confirmed_at or look.at
    return changes


def _review(payment: BitcoinPayment, found: Standing) -> str:
    """A block that was credited may still be replaced; whether the money is gone is for a person to find out."""
    if found.seen < payment.credited_satoshis + payment.late_credited_satoshis:
        return "Coins that were credited are not on the chain any more."
    return ""


def _credited(payment: BitcoinPayment, found: Standing, look: Look) -> dict[str, object]:
    """Credit what is new of the honoured coins; what of the row that changes."""
    if payment.closed_at is not None:
        return {}
    due = rules.still_to_credit(
        payment.amount, payment.expected_satoshis, found.honoured, payment.credited_amount
    )
    if due <= 0 or found.honoured <= payment.credited_satoshis:
        return {}
    known = set(payment.credits.values_list("txid", flat=True))
    crediting.credit(
        payment,
        due,
        up_to_satoshis=found.honoured,
        txid=rules.telling_txid(look.observation.received, known),
        today=local_today(),
    )
    return {
        "credited_satoshis": found.honoured,
        "credited_amount": payment.credited_amount + due,
    }


def _tell(payment: BitcoinPayment, found: Standing, late: Late) -> None:
    is_new = payment.closed_at is None and found.status == BitcoinStatus.EXPIRED
    if is_new and not payment.credited_satoshis:
        emit(BitcoinPaymentExpired(subject_id=payment.pk, tenant_id=payment.tenant_id))
    if late.amount > payment.late_amount:
        emit(
            LateFundsArrived(
                subject_id=payment.pk,
                tenant_id=payment.tenant_id,
                satoshis=late.satoshis,
                amount=late.amount,
            )
        )
