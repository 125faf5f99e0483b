"""The letter says what is offered, in our words or the organisation's."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.residency.renewals.rules import letter


def values(**given):
    return letter.values_of(
        **{
            "tenant_name": "Maria Gonzalez",
            "organization_name": "Harbor Homes",
            "property_name": "Harbor View",
            "unit": "12B",
            "currency": "USD",
            "current_rent": Decimal("1850.00"),
            "new_rent": Decimal("1887.00"),
            "term_months": 12,
            "begin": date(2026, 7, 1),
            "end": date(2027, 6, 30),
            "is_month_to_month": False,
            **given,
        }
    )


def test_our_wording_is_a_whole_letter():
    text = letter.compiled(letter.LETTER)(values())

    assert text == (
        "Dear Maria Gonzalez,\n\n"
        "Thank you for living in 12B at Harbor View. Your lease ends on June 30, 2026. We would be glad if you stayed,"
        " and offer you a further term of 12 months: from July 1, 2026 to June 30, 2027.\n\n"
        "Your rent would be 1,887.00 USD a month, 37.00 USD more than the 1,850.00 USD you pay now. Everything else"
        " that we agreed on stays as it is.\n\n"
        "If you would like to accept, or would rather not renew, please tell us by the link that comes with this"
        " letter; it says until when the offer stands. If you have a question, simply answer us.\n\n"
        "Kind regards\nHarbor Homes"
    )


@pytest.mark.parametrize(
    ("rent", "words"),
    [
        ("1850.00", "Your rent stays at 1,850.00 USD a month."),
        (
            "1800.00",
            "Your rent would be 1,800.00 USD a month, 50.00 USD less than the 1,850.00 USD you pay now.",
        ),
    ],
)
def test_the_sentence_about_the_rent(rent, words):
    assert values(new_rent=Decimal(rent))["rent_sentence"] == words


def test_month_to_month_a_later_answer_begins_later():
    known = values(begin=date(2026, 4, 1), end=date(2027, 3, 31), is_month_to_month=True)
    assert known["present_term"] == "Your lease goes on from month to month."
    assert known["new_term"] == (
        "from April 1, 2026 to March 31, 2027 or, if you accept after that day, 12 months from the first of the next"
        " month"
    )


def test_a_letter_says_nothing_of_scores_and_markets():
    for word in ("churn", "score", "risk", "market", "strategy"):
        assert word not in letter.LETTER.lower()
        assert not any(word in name for name in letter.VARIABLES)


def test_every_variable_has_a_value_and_a_sample():
    assert set(values()) == set(letter.VARIABLES)
    assert letter.template_faults(letter.LETTER) == letter.template_faults(letter.SUBJECT) == []
    assert values(tenant_name="{{ unit }}")["tenant_name"] == "{{ unit }}"


def test_what_a_tenant_is_called_is_no_template():
    text = letter.compiled("Dear {{ tenant_name }}, {{unit}}")(values(tenant_name="{{ unit }}"))
    assert text == "Dear {{ unit }}, 12B"


@pytest.mark.parametrize("template", ["{{ score }}", "{% if x %}", "{{ tenant_name"])
def test_a_wording_that_names_something_else_is_refused(template):
    assert letter.template_faults(template)
