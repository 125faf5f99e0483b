"""The twins of the explorer and of the rate's source, in the place of both."""

import pytest

from unitcycle.integrations.payments.tests.conftest import Hand, _sandbox, hand

__all__ = ["Chain", "_sandbox", "chain", "hand"]


class Chain:
    """What happens on the chain, and what a bitcoin costs."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand

    def pay(self, address: str, satoshis: int) -> None:
        self.hand.tell("mempool", "pay", payment=address, fate=str(satoshis))

    def mine(self) -> None:
        self.hand.tell("mempool", "pay", payment="", fate="mine")

    def replace(self) -> None:
        """What is in no block yet is gone."""
        self.hand.tell("mempool", "pay", payment="", fate="replace")

    def price(self, fate: str) -> None:
        self.hand.tell("coingecko", "pay", payment="usd", fate=fate)

    def calls(self, provider: str) -> int:
        return len([call for call in self.hand.sandbox.log if call["provider"] == provider])


@pytest.fixture
def chain(hand: Hand, settings) -> Chain:
    settings.PAYMENT_SANDBOX_URL = hand.sandbox.url
    return Chain(hand)
