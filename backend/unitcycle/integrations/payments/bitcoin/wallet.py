"""One configured account: quotes, what has arrived, whether all is well. It can spend nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from unitcycle.integrations.payments import catalogue
from unitcycle.integrations.payments.adapter import TIMEOUT_SECONDS
from unitcycle.integrations.payments.bitcoin import invoice, rules
from unitcycle.integrations.payments.bitcoin.chain import Chain, Observation
from unitcycle.integrations.payments.bitcoin.errors import ChainUnavailable
from unitcycle.integrations.payments.bitcoin.keys import AccountKey, account_key
from unitcycle.integrations.payments.bitcoin.rates import Rates
from unitcycle.integrations.payments.port import ConnectionCheck


@dataclass(frozen=True)
class Quote:
    """What one payer is asked for. `index` is used up by it (R-P-06)."""

    index: int
    address: str
    satoshis: int
    uri: str
    qr_svg: str


class BitcoinWallet:
    def __init__(
        self, config: Mapping[str, str], base_urls: Mapping[str, str], timeout: float
    ) -> None:
        self.account: AccountKey = account_key(config["xpub"], config["network"])
        self.window_minutes = int(config["payment_window_minutes"])
        self.required_confirmations = int(config["required_confirmations"])
        self.chain = Chain(base_urls["mempool"], timeout)
        self.rates = Rates(base_urls["coingecko"], timeout=timeout)

    def quote(
        self, index: int, amount: Decimal, rate: Decimal, *, label: str = "", message: str = ""
    ) -> Quote:
        """What to pay, where. The caller has taken the index under a lock, and keeps the rate."""
        address = self.account.address(index)
        satoshis = rules.expected_satoshis(amount, rate)
        uri = invoice.payment_uri(address, satoshis, label=label, message=message)
        return Quote(index, address, satoshis, uri, invoice.qr_svg(uri))

    def observe(self, address: str) -> Observation:
        """Raises ChainUnavailable."""
        return self.chain.observe(address)

    def state(self, seen: Observation, *, expected: int, is_expired: bool) -> rules.BitcoinState:
        """How a payment stands by what was seen of its address."""
        settled = rules.settled_satoshis(seen.received, seen.tip, self.required_confirmations)
        return rules.payment_state(
            expected=expected, seen=seen.seen, settled=settled, is_expired=is_expired
        )

    def test_connection(self) -> ConnectionCheck:
        """Derives the first address, to be compared with the one the wallet shows, and asks for the tip."""
        try:
            tip = self.chain.tip()
        except ChainUnavailable as error:
            return ConnectionCheck(False, f"The key is good; the explorer is not: {error}")
        return ConnectionCheck(
            True, f"First address {self.account.address(0)}; newest block {tip}."
        )


def wallet_for(
    config: Mapping[str, str],
    base_urls: Mapping[str, str] | None = None,
    *,
    timeout: float = TIMEOUT_SECONDS,
) -> BitcoinWallet:
    """The wallet of a configured account. Raises NotConfigured, KeyRefused."""
    checked = catalogue.checked_config("bitcoin", config)
    urls = {**catalogue.base_urls_of("bitcoin", checked), **(base_urls or {})}
    return BitcoinWallet(checked, urls, timeout)
