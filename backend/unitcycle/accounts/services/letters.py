"""Letters about signing in: plain and short, with links that are made at the moment of sending."""

from uuid import UUID

from allauth.account import app_settings
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from unitcycle.accounts.models import User

_RESET = "password_reset_key"
_VERIFY = frozenset({"email_confirmation", "email_confirmation_signup"})
# What happened to an account; its person is told, in case it was not them.
_HAPPENED = {
    "password_changed": "Your password was changed.",
    "password_reset": "Your password was reset.",
    "password_set": "A password was set.",
    "email_changed": "The e-mail address you sign in with was changed.",
    "email_confirm": "An e-mail address was confirmed.",
    "email_deleted": "An e-mail address was removed from your account.",
    "totp_activated": "An authenticator app was added as your second factor.",
    "totp_deactivated": "Your second factor was removed.",
    "recovery_codes_generated": "New recovery codes were made; the old ones no longer work.",
}


def send_letter(*, kind: str, email: str, user_id: UUID | None, address: str | None) -> None:
    """Send the letter of that kind; none to an address that no account has."""
    user = User.objects.filter(pk=user_id, is_active=True).first() if user_id else None
    if user is None:
        return
    if kind == _RESET:
        _send("Reset your password", "password_reset", email, user, link=password_reset_link(user))
    elif kind in _VERIFY:
        if link := _verification_link(user, email):
            _send("Confirm your e-mail address", "email_verification", email, user, link=link)
    else:
        what = _HAPPENED[kind]
        _send(what.rstrip("."), "something_happened", email, user, what=what, address=address)


def password_reset_link(user: User) -> str:
    """Works once, until the password or the last sign-in changes, for settings.PASSWORD_RESET_TIMEOUT."""
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return _frontend("account_reset_password_from_key", f"{user_pk_to_url_str(user)}-{token}")


def _verification_link(user: User, email: str) -> str | None:
    found = EmailAddress.objects.filter(user=user, email__iexact=email).first()
    if found is None or found.verified:
        return None
    return _frontend("account_confirm_email", EmailConfirmationHMAC.create(found).key)


def _frontend(name: str, key: str) -> str:
    return settings.HEADLESS_FRONTEND_URLS[name].format(key=key)


def _send(subject: str, template: str, email: str, user: User, **facts: str | None) -> None:
    body = render_to_string(
        f"accounts/{template}.txt",
        {"user": user, "site": settings.SITE_NAME, "base_url": settings.BASE_URL, **facts},
    )
    send_mail(f"{subject} – {settings.SITE_NAME}", body, None, [email])
