"""What happens to messages."""

from dataclasses import dataclass
from typing import ClassVar

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class TextReceived(Event):
    """Somebody wrote an SMS or a WhatsApp message to us. The subject is the provider's report of it."""

    name: ClassVar[str] = "message.text_received"
    number: str
    body: str
    channel: str


@dataclass(frozen=True, kw_only=True)
class MessageSettled(Event):
    """What became of a message that somebody follows (following.py). The subject is the message.

    It may be told more than once: a mail that was sent can come back later.
    """

    name: ClassVar[str] = "message.settled"
    source: str
    channel: str
    status: str
    reason: str
