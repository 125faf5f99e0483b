"""SendGrid: e-mail over its v3 API. 202 means queued; what became of it comes by the event webhook."""

from base64 import b64encode
from dataclasses import dataclass, field
from email.utils import parseaddr
from json import dumps
from typing import Any

from unitcycle.integrations.messaging.http import Reply, ask, judged
from unitcycle.integrations.messaging.port import Answer, Email, Outcome

_WORDS = {
    401: "The API key is wrong.",
    403: "The API key may not send mail, or the sender is not verified.",
    413: "The message is larger than SendGrid takes.",
    429: "Too many messages at once.",
}


@dataclass(frozen=True)
class SendGrid:
    api_key: str = field(repr=False)
    from_email: str
    base_url: str = "https://api.sendgrid.com"
    name: str = "sendgrid"

    def send(self, email: Email) -> Answer:
        reply = self._ask("POST", "/v3/mail/send", dumps(self._body(email)).encode())
        if isinstance(reply, Answer):
            return reply
        if reply.status == 202:
            ids = {name.lower(): value for name, value in reply.headers.items()}
            return Answer(Outcome.ACCEPTED, provider_id=ids.get("x-message-id", ""))
        return _refusal(reply)

    def check(self) -> Answer:
        reply = self._ask("GET", "/v3/scopes")
        if isinstance(reply, Answer):
            return reply
        if reply.status != 200:
            return _refusal(reply)
        if "mail.send" not in reply.json().get("scopes", []):
            return Answer(Outcome.REFUSED, code="scope", reason=_WORDS[403])
        return Answer(Outcome.ACCEPTED)

    def _body(self, email: Email) -> dict[str, Any]:
        name, address = parseaddr(self.from_email)
        # plain text stands before HTML, or it is refused
        content = [{"type": "text/plain", "value": email.text}]
        if email.html:
            content.append({"type": "text/html", "value": email.html})
        body: dict[str, Any] = {
            "from": {"email": address, **({"name": name} if name else {})},
            "personalizations": [
                {"to": [{"email": email.to, **({"name": email.to_name} if email.to_name else {})}]}
            ],
            "subject": email.subject,
            "content": content,
            "custom_args": {
                "unitcycle_message": str(email.reference),
                "unitcycle_organization": str(email.organization_id),
            },
        }
        if email.headers:
            body["headers"] = dict(email.headers)
        if email.attachments:
            body["attachments"] = [
                {
                    "content": b64encode(one.content).decode(),
                    "type": one.content_type,
                    "filename": one.name,
                    "disposition": "attachment",
                }
                for one in email.attachments
            ]
        return body

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Reply | Answer:
        headers = {"Authorization": f"Bearer {self.api_key}", "Content-Type": "application/json"}
        return ask(method, f"{self.base_url}{path}", headers=headers, body=body)


def _refusal(reply: Reply) -> Answer:
    reason = _WORDS.get(reply.status, f"SendGrid answered {reply.status}.")
    return judged(reply.status, code=str(reply.status), reason=reason)
