"""Why a payment did not go through: the closed list, what may be done about it, and how providers' words map to it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from unitcycle.core.errors import Invalid


class AmountRefused(Invalid):
    """Not a sum that this provider can take: zero, too precise, a currency it does not have."""

    code = "amount_refused"


class PayloadMissing(Invalid):
    """What the provider's script in the browser should have given is not there."""

    code = "payload_missing"


class UnknownProvider(Invalid):
    code = "unknown_provider"


class NotConfigured(Invalid):
    """The configuration of a gateway lacks a key or has one that cannot be right."""

    code = "gateway_not_configured"


class ErrorType(StrEnum):
    INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS"
    INVALID_CARD = "INVALID_CARD"
    EXPIRED_CARD = "EXPIRED_CARD"
    DECLINED_CARD = "DECLINED_CARD"
    NETWORK_ERROR = "NETWORK_ERROR"
    PROVIDER_ERROR = "PROVIDER_ERROR"
    TIMEOUT_ERROR = "TIMEOUT_ERROR"
    AUTHENTICATION_ERROR = "AUTHENTICATION_ERROR"
    VALIDATION_ERROR = "VALIDATION_ERROR"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    ACCOUNT_SUSPENDED = "ACCOUNT_SUSPENDED"
    UNKNOWN_ERROR = "UNKNOWN_ERROR"


class Severity(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


@dataclass(frozen=True)
class Policy:
    """What follows from an error.

    `automatic_retries`: how often we may try again by ourselves, always after asking the provider whether the
    first try arrived. `payer_retries`: how often the payer may press the same button again.
    """

    severity: Severity
    recovery: str
    automatic_retries: int = 0
    payer_retries: int = 0
    tells_admin: bool = False


@dataclass(frozen=True)
class Failure:
    """Why it did not work. `message` is for a person and holds no secret; `provider_code` is the provider's."""

    type: ErrorType
    message: str
    provider_code: str = ""

    @property
    def policy(self) -> Policy:
        return POLICIES[self.type]


POLICIES: Mapping[ErrorType, Policy] = {
    ErrorType.INSUFFICIENT_FUNDS: Policy(
        Severity.MEDIUM,
        "There is not enough money on the account. Add some, pay less, or pay in another way.",
    ),
    ErrorType.INVALID_CARD: Policy(
        Severity.HIGH,
        "The card's details are not right. Correct them, or pay in another way.",
        payer_retries=3,
    ),
    ErrorType.EXPIRED_CARD: Policy(
        Severity.MEDIUM, "The card has expired. Use a newer or another one."
    ),
    ErrorType.DECLINED_CARD: Policy(
        Severity.MEDIUM,
        "The bank declined. Ask the bank, try once more, or pay in another way.",
        payer_retries=1,
    ),
    ErrorType.NETWORK_ERROR: Policy(
        Severity.LOW,
        "The connection to the provider failed. It is tried again.",
        automatic_retries=5,
        payer_retries=5,
    ),
    ErrorType.PROVIDER_ERROR: Policy(
        Severity.HIGH,
        "The provider has a fault. Try later, or pay through another provider.",
        automatic_retries=5,
        payer_retries=5,
    ),
    ErrorType.TIMEOUT_ERROR: Policy(
        Severity.LOW,
        "The provider did not answer in time. Whether the payment arrived is being looked up.",
        automatic_retries=5,
    ),
    ErrorType.AUTHENTICATION_ERROR: Policy(
        Severity.HIGH, "The provider does not accept the keys of this gateway.", tells_admin=True
    ),
    ErrorType.VALIDATION_ERROR: Policy(
        Severity.MEDIUM,
        "Something in the payment is not as the provider needs it. Correct it.",
        payer_retries=3,
    ),
    ErrorType.LIMIT_EXCEEDED: Policy(
        Severity.MEDIUM, "The amount is over a limit. Pay less at a time, or ask for help."
    ),
    ErrorType.ACCOUNT_SUSPENDED: Policy(
        Severity.CRITICAL, "The account is blocked. Contact support.", tells_admin=True
    ),
    ErrorType.UNKNOWN_ERROR: Policy(
        Severity.MEDIUM,
        "The provider gave a reason we do not know. Try again, or ask for help.",
        payer_retries=1,
    ),
}

LONGEST_DELAY_MINUTES = 30


def retry_delay(attempt: int) -> timedelta:
    """R-C-22 as N-99 settles it: 2, 4, 8, 16, 30, 30 ... minutes before the first, second ... retry."""
    if attempt < 1:
        raise ValueError("Retries are counted from one.")
    # beyond the fifth it is the longest anyhow, and 2 ** a million is no number to make
    return timedelta(minutes=min(2 ** min(attempt, 5), LONGEST_DELAY_MINUTES))


def may_retry(error: ErrorType, attempt: int) -> bool:
    """Whether we may try for the nth time by ourselves (N-99: only what is safe, and after a look)."""
    return 1 <= attempt <= POLICIES[error].automatic_retries


# R-C-23: the first that is found wins, so the specific words stand before the generic ones.
_WORDS: tuple[tuple[ErrorType, str], ...] = (
    (ErrorType.PROVIDER_ERROR, r"rate.?limit|too many requests"),
    (ErrorType.INSUFFICIENT_FUNDS, r"insufficient|not enough|low balance|\bnsf\b"),
    (ErrorType.EXPIRED_CARD, r"card.{0,30}expir|expir.{0,30}card|expir(y|ation)"),
    (
        ErrorType.ACCOUNT_SUSPENDED,
        r"suspended|account.{0,20}(block|clos|disabl|frozen|restrict)|merchant.{0,20}inactive",
    ),
    (
        ErrorType.AUTHENTICATION_ERROR,
        r"api.?key|invalid.{0,10}(key|secret|credential|token)|unauthori[sz]ed|authenticat|forbidden",
    ),
    (ErrorType.LIMIT_EXCEEDED, r"limit|exceeds? the (maximum|amount)|velocity"),
    (ErrorType.TIMEOUT_ERROR, r"time(d)?.?out"),
    (
        ErrorType.INVALID_CARD,
        r"(invalid|incorrect|wrong|bad).{0,20}(card|number|cvc|cvv|pin|account)|no such (card|issuer|account)",
    ),
    (
        ErrorType.DECLINED_CARD,
        r"declin|do not hono|refused|rejected|not permitted|pick.?up card|fraud",
    ),
    (ErrorType.NETWORK_ERROR, r"network|connection|unreachable|\bdns\b"),
    (
        ErrorType.PROVIDER_ERROR,
        r"unavailable|internal.{0,10}error|bad gateway|maintenance|processing error|inoperative|provider",
    ),
    (ErrorType.INVALID_CARD, r"\bcard\b.{0,20}(invalid|incorrect)"),
    (ErrorType.VALIDATION_ERROR, r"invalid|missing|required|malformed|validation|duplicate"),
)
_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _WORDS)


def classify(text: str) -> ErrorType:
    """The type of an error of which a provider gives only a sentence (R-C-23)."""
    lowered = text.lower().replace("_", " ")
    for kind, pattern in _PATTERNS:
        if pattern.search(lowered):
            return kind
    return ErrorType.UNKNOWN_ERROR
