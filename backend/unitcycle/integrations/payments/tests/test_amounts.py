from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.integrations.payments import amounts
from unitcycle.integrations.payments.errors import AmountRefused

CURRENCIES = ("USD", "NGN", "JPY")


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("19.99", "USD", 1999), ("5000.00", "NGN", 500000), ("500", "JPY", 500), ("0.01", "USD", 1)],
)
def test_minor_units_are_exact(amount, currency, minor):
    assert amounts.to_minor(Decimal(amount), currency) == minor
    assert amounts.from_minor(minor, currency) == Decimal(amount)


@given(st.decimals("0.01", "9999999999.99", places=2))
def test_no_cent_is_lost_on_the_way_there_and_back(amount):
    assert amounts.from_minor(amounts.to_minor(amount, "USD"), "USD") == amount
    assert Decimal(amounts.plain(amount, "USD")) == amount


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("0", "USD"),
        ("-0.01", "USD"),
        ("12.345", "USD"),
        ("500.50", "JPY"),
        ("10000000000.00", "USD"),
        ("NaN", "USD"),
        ("Infinity", "USD"),
        ("1.00", "EUR"),
        ("1.00", "usd"),
    ],
)
def test_what_cannot_be_paid_is_refused(amount, currency):
    with pytest.raises(AmountRefused):
        amounts.checked(Decimal(amount), currency, CURRENCIES)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("9999999999.99", "USD"), ("0.01", "USD"), ("12.3400", "USD"), ("1", "JPY")],
)
def test_what_can_be_paid_has_the_places_of_its_currency(amount, currency):
    checked = amounts.checked(Decimal(amount), currency, CURRENCIES)

    assert checked == Decimal(amount)
    assert -checked.as_tuple().exponent == amounts.places(currency)


def test_a_float_is_no_amount():
    with pytest.raises(AmountRefused):
        amounts.checked(19.99, "USD", CURRENCIES)
