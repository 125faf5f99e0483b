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
