import logging
from uuid import uuid4

import pytest

from unitcycle.integrations.messaging.console import Console, masked_number, without_codes
from unitcycle.integrations.messaging.port import Outcome, Text

TEXT = Text(to="+15551234567", body="Your code is 481923, Maria.", reference=uuid4())


@pytest.mark.parametrize("debug", [False, True])
def test_the_log_says_that_there_was_a_text_and_never_a_code(caplog, settings, debug):
    settings.DEBUG = debug
    with caplog.at_level(logging.INFO):
        answer = Console().send(TEXT)

    assert answer.outcome == Outcome.ACCEPTED
    assert "An SMS of 27 characters to **********67 was not sent" in caplog.text
    assert "481923" not in caplog.text
    assert ("Your code is ****, Maria." in caplog.text) is debug
    assert "+15551234567" not in caplog.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Code: 4819.", "Code: ****."),
        ("G-48192 is yours", "**** is yours"),
        ("Use AB12CD34", "Use ****"),
        ("WELCOME HOME", "WELCOME HOME"),
        ("Rent of $1850.00", "Rent of $1850.00"),
        ("Unit 12B at 9", "Unit 12B at 9"),
    ],
)
def test_codes_are_masked(text, shown):
    assert without_codes(text) == shown


def test_a_number_shows_its_end():
    assert masked_number("+15551234567") == "**********67"
    assert masked_number("7") == "7"
