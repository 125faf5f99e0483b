"""What a bitcoin costs, from CoinGecko's interface."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from unitcycle.integrations.payments import transport
from unitcycle.integrations.payments.adapter import TIMEOUT_SECONDS, CallFailed
from unitcycle.integrations.payments.bitcoin.errors import RateUnavailable

# R-P-11: how long an answer is used again, by whoever keeps it
KEPT = timedelta(minutes=5)
# N-35: what is older is no rate any more
STALE = timedelta(minutes=15)
SOURCE = "coingecko"


@dataclass(frozen=True)
class Rate:
    """Units of the currency for one bitcoin, two places, and when that was so."""

    currency: str
    rate: Decimal
    at: datetime
    source: str = SOURCE


class Rates:
    def __init__(self, base_url: str, api_key: str = "", timeout: float = TIMEOUT_SECONDS) -> None:
        headers = {"x-cg-demo-api-key": api_key} if api_key else {}
        self._client = transport.HttpClient(base_url, headers=headers, timeout=timeout)

    def __repr__(self) -> str:
        return "<Rates>"

    def current(self, currency: str, now: datetime) -> Rate:
        """Raises RateUnavailable when there is none, or only an old one."""
        name = currency.lower()
        params = {
            "ids": "bitcoin",
            "vs_currencies": name,
            "include_last_updated_at": "true",
            "precision": "full",
        }
        try:
            answer = self._client.send("GET", "/simple/price", params=params)
        except CallFailed as trouble:
            raise RateUnavailable(trouble.failure.message) from None
        said = answer.data.get("bitcoin")
        if answer.status != 200 or not isinstance(said, dict):
            raise RateUnavailable(f"The rate's source answered with {answer.status}.")
        try:
            rate = Decimal(str(said[name])).quantize(Decimal("0.01"))
            at = datetime.fromtimestamp(int(said["last_updated_at"]), UTC)
        except (KeyError, TypeError, ValueError, ArithmeticError, OSError):
            raise RateUnavailable("The rate's source answered in another shape.") from None
        if rate <= 0 or not now - STALE <= at <= now + STALE:
            raise RateUnavailable("The rate is an old one.")
        return Rate(currency.upper(), rate, at)
