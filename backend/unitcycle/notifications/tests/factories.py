"""What tests of messages are made of."""

from typing import Any
from uuid import uuid4

from unitcycle.integrations.messaging.port import Answer, Outcome
from unitcycle.notifications.audiences import USER, Recipient

LINK = "https://app.example.com/see"
INVOICE = {
    "invoice_number": "INV-1",
    "amount": "$1,850.00",
    "due_date": "March 1",
    "link": LINK,
}


def tenant(**given: Any) -> Recipient:
    return Recipient(
        **{
            "name": "Ann Able",
            "email": "ann@example.com",
            "phone": "+15551234567",
            "party_kind": "tenant",
            "party_id": uuid4(),
            **given,
        }
    )


def colleague(user: Any) -> Recipient:
    return Recipient(name=user.name, email=user.email, party_kind=USER, party_id=user.pk)


class Sender:
    """Plays every fate: it answers what it is given, in turn, and the last for ever."""

    name = "fake"

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers) or [Answer(Outcome.ACCEPTED, provider_id="P1")]
        self.sent: list[Any] = []
        self.found = Answer(Outcome.UNKNOWN, reason="It does not know of it.")

    def send(self, what: Any) -> Answer:
        self.sent.append(what)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def check(self) -> Answer:
        return self.answers[0]

    def find(self, what: Any, *, sent_from_on: str) -> Answer:
        return self.found
