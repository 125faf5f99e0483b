"""Without credentials: the log says that there was a message, and nothing leaves (R-P-13).

Its text is shown in DEBUG only, with the codes in it masked (N-38).
"""

import logging
import re
from dataclasses import dataclass

from django.conf import settings

from unitcycle.integrations.messaging.port import Answer, Outcome, Text

logger = logging.getLogger(__name__)
_CODE = re.compile(r"(?<![\w.,$-])(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{2,8}[A-Z0-9](?![\w])")
_SHOWN_DIGITS = 2


def without_codes(text: str) -> str:
    """The text with asterisks for what could be a one-time code: 4 to 10 capitals and digits with a digit in them."""
    return _CODE.sub("****", text)


def masked_number(number: str) -> str:
    """The last two digits of a number."""
    return "*" * max(len(number) - _SHOWN_DIGITS, 0) + number[-_SHOWN_DIGITS:]


@dataclass(frozen=True)
class Console:
    name: str = "console"

    def send(self, text: Text) -> Answer:
        kind = "A WhatsApp message" if text.whatsapp else "An SMS"
        body = f": {without_codes(text.body)}" if settings.DEBUG else ""
        logger.info(
            "%s of %d characters to %s was not sent, because no provider is configured%s",
            kind,
            len(text.body),
            masked_number(text.to),
            body,
        )
        return Answer(Outcome.ACCEPTED, provider_id=str(text.reference))

    def check(self) -> Answer:
        return Answer(Outcome.REFUSED, reason="No provider is configured: texts go to the log.")

    def find(self, text: Text, *, sent_from_on: str) -> Answer:
        return Answer(Outcome.UNKNOWN, reason="The log is not asked.")
