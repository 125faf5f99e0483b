"""The twins of all providers stand in for them."""

import pytest

from unitcycle.integrations.payments.tests.conftest import Hand, _sandbox, hand

__all__ = ["_sandbox", "hand"]


@pytest.fixture
def sandbox(hand: Hand, settings):
    """The twins, asked by everything that asks a provider."""
    settings.PAYMENT_SANDBOX_URL = hand.sandbox.url
    return hand
