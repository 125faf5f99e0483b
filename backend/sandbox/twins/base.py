"""What every twin is: it answers calls, remembers payments, and writes the webhooks its provider would send."""

import itertools
import secrets
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sandbox.credentials import CREDENTIALS
from sandbox.wire import Request, Response


@dataclass
class Refund:
    id: str
    amount: Decimal
    status: str
    reference: str = ""
    note: str = ""


@dataclass
class Payment:
    """A payment in a twin's memory. `amount` is in the unit in which its provider counts."""

    id: str
    reference: str
    amount: Decimal
    currency: str
    status: str
    refunds: list[Refund] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    created: float = field(default_factory=time.time)

    @property
    def refunded(self) -> Decimal:
        return sum((refund.amount for refund in self.refunds), Decimal(0))

    @property
    def left(self) -> Decimal:
        return self.amount - self.refunded


@dataclass(frozen=True)
class Event:
    """Something of which the provider would tell: its body is signed anew for each delivery."""

    id: str
    kind: str
    about: str
    body: bytes


@dataclass(frozen=True)
class Letter:
    """A webhook as it goes over the wire."""

    body: bytes
    headers: Mapping[str, str]


class Twin:
    name = ""
    # whether the payment adapters know it, and whether it is shown among the payments
    takes_payments = True

    def __init__(self) -> None:
        self.credentials = dict(CREDENTIALS.get(self.name, {}))
        self.payments: dict[str, Payment] = {}
        self.events: list[Event] = []
        self.questions: deque[dict[str, Any]] = deque(maxlen=1000)
        self._numbers = itertools.count(1)
        # ids are new after every start: nothing of an earlier one can be taken for a repetition
        self._epoch = secrets.token_hex(4)

    def answer(self, request: Request) -> Response:
        """What the provider would answer."""
        raise NotImplementedError

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        """The body with the signature of its provider; with another secret: a forgery."""
        raise NotImplementedError

    def spoil(self, letter: Letter, how: str) -> Letter:
        """A signed letter with its "body" or its "signature" changed, or "unsigned"."""
        plain = {name: value for name, value in letter.headers.items() if name == "Content-Type"}
        if how == "body":
            return Letter(letter.body.replace(b"1", b"2", 1) + b" ", letter.headers)
        if how == "unsigned":
            return Letter(letter.body, plain)
        turned = {name: turned_last(value) for name, value in letter.headers.items()}
        return Letter(letter.body, {**turned, **plain})

    def pay(self, payment_id: str, fate: str) -> None:
        """Play the payer, where the payer acts on the provider's own page."""
        raise LookupError(f"{self.name} has no page of its own on which to pay")

    def say(self, told: dict[str, Any]) -> None:
        """Be told what the next answer shall be, where answers are not a matter of state."""
        raise LookupError(f"{self.name} answers by itself")

    def find(self, text: str) -> Payment:
        """A payment by its id or by the merchant's reference. Raises LookupError."""
        for payment in self.payments.values():
            if text in (payment.id, payment.reference):
                return payment
        raise LookupError(f"no payment {text}")

    def new_id(self, prefix: str = "") -> str:
        return f"{prefix}{self._epoch}{next(self._numbers):06d}"

    def new_number(self) -> int:
        """For providers that count: unique among restarts, too."""
        return int(self._epoch, 16) * 10**6 + next(self._numbers)

    def tell(self, kind: str, about: str, body: bytes, event_id: str = "") -> None:
        """Remember an event; the server delivers it to whoever subscribed."""
        self.events.append(
            Event(event_id or f"{kind}:{about}:{len(self.events)}", kind, about, body)
        )


def turned_last(value: str) -> str:
    """The text with its last letter or digit changed, one that is not mere padding of base64."""
    for place in range(len(value) - 2, -1, -1):
        if value[place].isalnum():
            other = "0" if value[place] != "0" else "1"
            return value[:place] + other + value[place + 1 :]
    return value + "0"
