"""By what messages leave: what the organisation configured, else what the environment says."""

from django.conf import settings
from django.db import transaction

from unitcycle.core.secrets import unseal
from unitcycle.integrations.messaging.console import Console
from unitcycle.integrations.messaging.mail_server import MailServer
from unitcycle.integrations.messaging.port import SendsEmail, SendsTexts
from unitcycle.integrations.messaging.sendgrid import SendGrid
from unitcycle.integrations.messaging.twilio import Twilio
from unitcycle.notifications import selectors
from unitcycle.notifications.models import EmailSettings, SmsSettings
from unitcycle.notifications.rules.choices import EmailProvider

# Django's backends that hand a mail to nobody
_GO_NOWHERE = frozenset(
    f"django.core.mail.backends.{name}.EmailBackend"
    for name in ("console", "dummy", "filebased", "locmem")
)


@transaction.atomic
def email_sender() -> SendsEmail:
    """Raises core.secrets.Unreadable when the key that sealed the password is gone."""
    own = selectors.email_settings()
    if own is not None and own.is_active:
        return sender_of_email_settings(own)
    if settings.SENDGRID_API_KEY:
        return SendGrid(
            api_key=settings.SENDGRID_API_KEY,
            from_email=settings.DEFAULT_FROM_EMAIL,
            base_url=settings.SENDGRID_API_BASE,
        )
    return MailServer(
        name=settings.EMAIL_BACKEND.split(".")[-2][:20],
        from_email=settings.DEFAULT_FROM_EMAIL,
        backend=settings.EMAIL_BACKEND,
    )


def only_logs_mail() -> bool:
    """Whether the installation itself, without settings of an organisation, sends mail nowhere."""
    return not settings.SENDGRID_API_KEY and settings.EMAIL_BACKEND in _GO_NOWHERE


def only_logs_texts() -> bool:
    """The same of texts."""
    return not (settings.TWILIO_ACCOUNT_SID and settings.TWILIO_AUTH_TOKEN)


@transaction.atomic
def text_sender() -> SendsTexts:
    """Raises core.secrets.Unreadable when the key that sealed the token is gone."""
    own = selectors.sms_settings()
    if own is not None and own.is_active:
        return sender_of_sms_settings(own)
    if not only_logs_texts():
        return Twilio(
            account_sid=settings.TWILIO_ACCOUNT_SID,
            auth_token=settings.TWILIO_AUTH_TOKEN,
            phone_number=settings.TWILIO_PHONE_NUMBER,
            whatsapp_number=settings.TWILIO_WHATSAPP_NUMBER,
            base_url=settings.TWILIO_API_BASE,
        )
    return Console()


def sender_of_email_settings(row: EmailSettings) -> SendsEmail:
    secrets = unseal(row.secrets)
    if row.provider == EmailProvider.SENDGRID:
        return SendGrid(
            api_key=secrets.get("api_key", ""),
            from_email=row.default_from_email,
            base_url=settings.SENDGRID_API_BASE,
        )
    return MailServer(
        name="smtp",
        from_email=row.default_from_email,
        only_public=not settings.MAIL_SERVERS_MAY_BE_PRIVATE,
        options={
            "host": row.host,
            "port": row.port,
            "username": row.user,
            "password": secrets.get("password", ""),
            "use_tls": row.use_tls,
            "use_ssl": row.use_ssl,
            "timeout": settings.EMAIL_TIMEOUT,
        },
    )


def sender_of_sms_settings(row: SmsSettings) -> SendsTexts:
    return Twilio(
        account_sid=row.account_sid,
        auth_token=unseal(row.secrets).get("auth_token", ""),
        phone_number=row.phone_number,
        whatsapp_number=row.whatsapp_number,
        base_url=settings.TWILIO_API_BASE,
    )
