"""How allauth behaves here: nobody signs up by themselves, limits answer 429, and letters leave by the queue."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse

from unitcycle.accounts import sealing, tasks
from unitcycle.accounts.models import User

LOCKED_SECONDS = 300
_LIMITS = frozenset({"too_many_login_attempts", "rate_limited"})


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """allauth answers 400 to the sixth wrong password; a limit is a 429 with Retry-After everywhere here."""
        error: ValidationError = super().validation_error(code, *args)
        if code not in _LIMITS:
            return error
        body = {"status": 429, "errors": [{"code": code, "message": error.messages[0]}]}
        headers = {"Retry-After": str(LOCKED_SECONDS)}
        raise ImmediateHttpResponse(JsonResponse(body, status=429, headers=headers))

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        super().send_notification_mail(
            template_prefix, user, {**(context or {}), "user": user}, email
        )

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue a letter, by its kind and never with the secret in it: links are made where it is sent.

        It is queued for an unknown address, too, and dropped there: how long an answer takes must not tell
        whether an account exists.
        """
        user = context.get("user")
        tasks.send_letter.delay(
            kind=template_prefix.rpartition("/")[2],
            email=email,
            user_id=str(user.pk) if isinstance(user, User) else None,
            address=context.get("ip"),
        )


class MFAAdapter(DefaultMFAAdapter):
    """Keeps the secrets of second factors encrypted."""

    def encrypt(self, text: str) -> str:
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return sealing.unseal(encrypted_text)
