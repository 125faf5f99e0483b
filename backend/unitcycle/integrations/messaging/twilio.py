"""Twilio: SMS and WhatsApp. Its API knows no idempotency key, so a lost answer is looked up, never sent again."""

from base64 import b64encode
from dataclasses import dataclass, field
from urllib.parse import urlencode

from unitcycle.integrations.messaging.http import Reply, ask, judged
from unitcycle.integrations.messaging.port import Answer, Outcome, Text

# Error codes that say that whoever has this number wants nothing from us.
OPTED_OUT = "21610"
_WRONG_KEYS = "The account SID or the auth token is wrong."
_WORDS = {
    "20003": _WRONG_KEYS,
    "21211": "This is not a phone number.",
    "21606": "The sender's number cannot send this.",
    "21608": "A trial account only sends to verified numbers.",
    OPTED_OUT: "This number has opted out.",
    "21614": "This number cannot receive texts.",
    "30003": "The phone cannot be reached.",
    "30004": "The message was blocked.",
    "30005": "There is no such number any more.",
    "30006": "This is a landline, or its carrier takes no texts.",
    "30007": "The carrier took it for spam.",
    "30008": "The carrier did not deliver it, and did not say why.",
    "63016": "Outside of 24 hours after their last message, WhatsApp takes approved templates only.",
}


def words_for(code: str) -> str:
    """A sentence for an error code of Twilio's."""
    return _WORDS.get(
        code, f"Twilio refused it with code {code}." if code else "Twilio refused it."
    )


@dataclass(frozen=True)
class Twilio:
    account_sid: str
    auth_token: str = field(repr=False)
    phone_number: str
    whatsapp_number: str = ""
    base_url: str = "https://api.twilio.com"
    name: str = "twilio"

    def send(self, text: Text) -> Answer:
        sender = self.whatsapp_number if text.whatsapp else self.phone_number
        if not sender:
            return Answer(Outcome.REFUSED, reason="No number to send from is configured.")
        fields = {"To": _address(text.to, text), "From": _address(sender, text), "Body": text.body}
        if text.status_callback:
            fields["StatusCallback"] = text.status_callback
        reply = self._ask("POST", "/Messages.json", urlencode(fields).encode())
        if isinstance(reply, Answer):
            return reply
        facts = reply.json()
        if reply.status == 201 and facts.get("sid"):
            return Answer(Outcome.ACCEPTED, provider_id=str(facts["sid"]))
        if reply.status < 300:  # it took something, and does not say what
            return Answer(Outcome.UNKNOWN, code=str(reply.status), reason="An unreadable answer.")
        return _refusal(reply)

    def check(self) -> Answer:
        reply = self._ask("GET", ".json")
        if isinstance(reply, Answer):
            return reply
        return Answer(Outcome.ACCEPTED) if reply.status == 200 else _refusal(reply)

    def find(self, text: Text, *, sent_from_on: str) -> Answer:
        query = urlencode(
            {"To": _address(text.to, text), "DateSent>": sent_from_on, "PageSize": "100"}
        )
        reply = self._ask("GET", f"/Messages.json?{query}")
        if isinstance(reply, Answer) or reply.status != 200:
            return Answer(Outcome.UNKNOWN, reason="Twilio could not be asked about it.")
        messages = reply.json().get("messages", [])
        same = [one for one in messages if isinstance(one, dict) and one.get("body") == text.body]
        if same:
            return Answer(Outcome.ACCEPTED, provider_id=str(same[0].get("sid", "")))
        return Answer(Outcome.UNKNOWN, reason="Twilio does not know of it.")

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Reply | Answer:
        login = b64encode(f"{self.account_sid}:{self.auth_token}".encode()).decode()
        headers = {"Authorization": f"Basic {login}", "Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        return ask(
            method,
            f"{self.base_url}/2010-04-01/Accounts/{self.account_sid}{path}",
            headers=headers,
            body=body,
        )


def _address(number: str, text: Text) -> str:
    return f"whatsapp:{number}" if text.whatsapp else number


def _refusal(reply: Reply) -> Answer:
    """Its own sentence may repeat what was sent, so only its code is taken."""
    code = str(reply.json().get("code", ""))
    reason = _WRONG_KEYS if reply.status in (401, 403) else words_for(code)
    return judged(reply.status, code=code, reason=reason)
