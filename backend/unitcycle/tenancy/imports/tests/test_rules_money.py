from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.core.tabular import BadCell
from unitcycle.tenancy.imports.rules.charges import add_up, is_rent_code
from unitcycle.tenancy.imports.rules.money import decimal_sign_of, parse_money
from unitcycle.tenancy.imports.rules.problems import BadValue


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("$1,234.56", "1234.56"),
        ("(50.00)", "-50.00"),
        ("$(1,050.00)", "-1050.00"),
        ("-50", "-50.00"),
        ("−50", "-50.00"),
        ("50.00-", "-50.00"),
        ("50.00 CR", "-50.00"),
        ("1.234,56", "1234.56"),
        ("1 234,50 ₽", "1234.50"),
        ("1\u00a0234,50 руб.", "1234.50"),
        ("1'234.50", "1234.50"),
        ("1,234", "1234.00"),
        ("1.234", "1234.00"),
        ("1.234.567", "1234567.00"),
        ("12,34", "12.34"),
        ("1,23,456.00", "123456.00"),
        ("1234.5600", "1234.56"),
        ("0.00 *", "0.00"),
        ("USD 1,000", "1000.00"),
        ("1,025/mo", "1025.00"),
        ("$950 per month", "950.00"),
        (".5", "0.50"),
        (1200, "1200.00"),
        (Decimal("0.005"), "0.01"),
        ("-0", "0.00"),
        ("9999999999.99", "9999999999.99"),
    ],
)
def test_an_amount_in_any_usual_form(written: str | int | Decimal, amount: str) -> None:
    parsed = parse_money(written)

    assert str(parsed) == amount


@pytest.mark.parametrize("written", [None, "", " ", "-", "—", "$ -", "--", "n/a", "N/A", "$"])
def test_no_amount_is_not_zero(written: str | None) -> None:
    assert parse_money(written) is None


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("about 900", "not an amount"),
        ("1,2,3", "not an amount"),
        ("1..2", "not an amount"),
        ("50%", "not an amount"),
        ("1e5", "not an amount"),
        ("NaN", "not an amount"),
        ("10000000000", "too large"),
        (Decimal("1E+300"), "too large"),
        (True, "not an amount"),
        ("=SUM(A1:A3)", "formula"),
        (BadCell("#REF!"), "#REF!"),
    ],
)
def test_what_is_no_amount_says_so(written: str | Decimal | BadCell, words: str) -> None:
    with pytest.raises(BadValue, match=words):
        parse_money(written)


@pytest.mark.parametrize(
    ("written", "sign", "amount"),
    [
        ("1.234", ".", "1.23"),
        ("1.234", ",", "1234.00"),
        ("1,234", ",", "1.23"),
        ("1,234", ".", "1234"),
    ],
)
def test_the_file_settles_what_one_value_leaves_open(written: str, sign: str, amount: str) -> None:
    assert parse_money(written, decimal_sign=sign) == Decimal(amount)


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("1,234.50", "."),
        ("1.234,50", ","),
        ("12,5", ","),
        ("1,234", ""),
        ("1.234.567", ","),
        ("x", ""),
    ],
)
def test_which_sign_a_value_speaks_for(written: str, sign: str) -> None:
    assert decimal_sign_of(written) == sign


AMOUNTS = st.decimals(min_value=-9_999_999, max_value=9_999_999, places=2)


@given(AMOUNTS)
def test_american_amounts_come_back(amount: Decimal) -> None:
    assert parse_money(f"${amount:,}".replace("$-", "-$")) == amount
    assert parse_money(f"({abs(amount):,})") == -abs(amount)


@given(AMOUNTS)
def test_european_amounts_come_back(amount: Decimal) -> None:
    european = f"{amount:,}".translate(str.maketrans(",.", ".,"))

    assert parse_money(f"{european} €") == amount
    assert parse_money(european.replace(".", "\u202f")) == amount


@given(st.text())
def test_any_text_is_an_amount_nothing_or_a_sentence(text: str) -> None:
    try:
        amount = parse_money(text)
    except BadValue:
        return
    assert amount is None or (amount == amount.quantize(Decimal("0.01")) and abs(amount) < 10**10)


@pytest.mark.parametrize(
    ("code", "is_rent"),
    [
        ("rent", True),
        ("RENT", True),
        ("rentres", True),
        ("Subsidy", True),
        ("Section 8", True),
        ("petrent", False),
        ("Pet Rent", False),
        ("PARKING", False),
        ("garage rent", False),
        ("CONC/SPECL", False),
        ("rent credit", False),
        ("mtm fee", False),
        ("", False),
    ],
)
def test_which_charges_are_rent(code: str, is_rent: bool) -> None:
    assert is_rent_code(code) is is_rent


def test_charges_add_up_to_rent_and_the_rest() -> None:
    charges = [("parking", Decimal(50)), ("rent", Decimal(1000)), ("subsidy", Decimal(200))]

    assert add_up(charges) == (Decimal(1200), Decimal(50))
    assert add_up([("trash", Decimal(9))]) == (None, Decimal(9))
    assert add_up([]) == (None, Decimal(0))
