from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.integrations.payments.errors import (
    POLICIES,
    ErrorType,
    Severity,
    classify,
    may_retry,
    retry_delay,
)


def test_every_type_of_the_contract_has_a_policy():
    assert set(POLICIES) == set(ErrorType)
    assert len(ErrorType) == 12
    assert all(policy.recovery for policy in POLICIES.values())
    assert POLICIES[ErrorType.ACCOUNT_SUSPENDED].severity == Severity.CRITICAL


def test_retries_wait_longer_and_longer_up_to_half_an_hour():
    minutes = [retry_delay(attempt) / timedelta(minutes=1) for attempt in range(1, 8)]

    assert minutes == [2, 4, 8, 16, 30, 30, 30]
    assert retry_delay(10**9) == timedelta(minutes=30)


@pytest.mark.parametrize("attempt", [0, -1])
def test_there_is_no_retry_before_the_first(attempt):
    with pytest.raises(ValueError, match="counted from one"):
        retry_delay(attempt)


def test_only_what_is_safe_is_tried_again_by_itself():
    safe = {ErrorType.NETWORK_ERROR, ErrorType.PROVIDER_ERROR, ErrorType.TIMEOUT_ERROR}

    assert {kind for kind in ErrorType if may_retry(kind, 1)} == safe
    assert {kind for kind in ErrorType if may_retry(kind, 5)} == safe
    assert not any(may_retry(kind, attempt) for kind in ErrorType for attempt in (0, 6))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Card expired", ErrorType.EXPIRED_CARD),
        ("Card declined by bank", ErrorType.DECLINED_CARD),
        ("Request timeout", ErrorType.TIMEOUT_ERROR),
        ("Invalid API key", ErrorType.AUTHENTICATION_ERROR),
        ("Insufficient Funds", ErrorType.INSUFFICIENT_FUNDS),
        ("Your card has insufficient funds.", ErrorType.INSUFFICIENT_FUNDS),
        ("Invalid card number", ErrorType.INVALID_CARD),
        ("Incorrect PIN", ErrorType.INVALID_CARD),
        ("Network is unreachable", ErrorType.NETWORK_ERROR),
        ("Connection timed out", ErrorType.TIMEOUT_ERROR),
        ("Service unavailable", ErrorType.PROVIDER_ERROR),
        ("Rate limit exceeded", ErrorType.PROVIDER_ERROR),
        ("Transaction limit exceeded", ErrorType.LIMIT_EXCEEDED),
        ("Account suspended", ErrorType.ACCOUNT_SUSPENDED),
        ("Amount is required", ErrorType.VALIDATION_ERROR),
        ("DO_NOT_HONOR", ErrorType.DECLINED_CARD),
        ("A colourless green idea", ErrorType.UNKNOWN_ERROR),
        ("", ErrorType.UNKNOWN_ERROR),
    ],
)
def test_specific_words_win_over_generic_ones(words, kind):
    assert classify(words) == kind


@given(st.text(max_size=200))
def test_any_sentence_has_a_type(words):
    assert classify(words) in ErrorType
