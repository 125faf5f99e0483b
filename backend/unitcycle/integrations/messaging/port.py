"""What a message is, what a provider does with it, and what may have become of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class Outcome(StrEnum):
    """What is known after a call."""

    ACCEPTED = "accepted"
    # the provider will never take it: asking again changes nothing
    REFUSED = "refused"
    # it surely was not taken, and may be later
    NOT_NOW = "not_now"
    # it may have been taken: sending again might send twice
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Answer:
    """`code` is the provider's own; `reason` is a sentence for the delivery log, without secrets."""

    outcome: Outcome
    provider_id: str = ""
    code: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Attachment:
    name: str
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Email:
    """`reference` is our id of it: the provider's reports carry it back."""

    to: str
    subject: str
    text: str = field(repr=False)
    reference: UUID
    organization_id: UUID
    to_name: str = ""
    html: str = field(default="", repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class Text:
    """An SMS, or with `whatsapp` a message there. Numbers are E.164."""

    to: str
    body: str = field(repr=False)
    reference: UUID
    status_callback: str = ""
    whatsapp: bool = False


class SendsEmail(Protocol):
    @property
    def name(self) -> str:
        """What the delivery log calls it."""

    def send(self, email: Email) -> Answer:
        """Hand it over, once. Never raises for what the network or the provider does."""

    def check(self) -> Answer:
        """Whether the credentials are good, without sending anything."""


class SendsTexts(Protocol):
    @property
    def name(self) -> str:
        """What the delivery log calls it."""

    def send(self, text: Text) -> Answer:
        """Hand it over, once. Never raises for what the network or the provider does."""

    def check(self) -> Answer:
        """Whether the credentials are good, without sending anything."""

    def find(self, text: Text, *, sent_from_on: str) -> Answer:
        """What became of a message whose answer was lost: sent no earlier than that day (ISO 8601).

        UNKNOWN when the provider cannot tell, NOT_NOW when it surely never got it.
        """
