"""What a bitcoin costs: kept for five minutes, asked for outside of any transaction."""

from datetime import datetime, timedelta

from django.db import transaction

from unitcycle.core import clock
from unitcycle.finance.bitcoin import selectors
from unitcycle.finance.bitcoin.errors import RateUnknown
from unitcycle.finance.bitcoin.models import BitcoinPriceSnapshot
from unitcycle.finance.bitcoin.services.library import Watched
from unitcycle.integrations.payments.bitcoin.errors import RateUnavailable
from unitcycle.integrations.payments.bitcoin.rates import Rate

# a payment keeps its own rate; these are only shown
_REMEMBERED = timedelta(days=30)


def current_rate(wallet: Watched, currency: str) -> BitcoinPriceSnapshot:
    """The rate of less than five minutes ago, else a new one, else the last one that is not stale (R-P-11, N-35).

    Calls the network. Raises RateUnknown.
    """
    with transaction.atomic():
        kept = selectors.kept_rate(currency, clock.now())
    if kept is not None:
        return kept
    try:
        rate = wallet.rates.current(currency, clock.now())
    except RateUnavailable as error:
        with transaction.atomic():
            last = selectors.last_rate(currency, clock.now())
        if last is None:
            raise RateUnknown("Nobody says what a bitcoin costs now. Try again later.") from error
        return last
    return remember_rate(rate, clock.now())


@transaction.atomic
def remember_rate(rate: Rate, now: datetime) -> BitcoinPriceSnapshot:
    rows = BitcoinPriceSnapshot.objects
    rows.filter(currency=rate.currency, created_at__lt=now - _REMEMBERED).delete()
    return rows.create(
        currency=rate.currency,
        rate=rate.rate,
        source=rate.source,
        quoted_at=rate.at,
        created_at=now,
    )
