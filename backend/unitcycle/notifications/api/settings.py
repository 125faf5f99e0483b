"""The organisation's own accounts with providers. Secrets go in and never come out."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of
from unitcycle.accounts.models import User
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.notifications import selectors
from unitcycle.notifications.api.serializers import (
    EmailSettingsSerializer,
    SmsSettingsSerializer,
    TestEmailSettingsSerializer,
    TestSmsSettingsSerializer,
    WriteEmailSettingsSerializer,
    WriteSmsSettingsSerializer,
)
from unitcycle.notifications.models import EmailSettings, SmsSettings
from unitcycle.notifications.rules.choices import EmailProvider
from unitcycle.notifications.services import settings as services


class _ProviderSettingsViewSet(ResourceViewSet):
    resource = "notification_settings"
    tag = "notifications"
    verbs = {"test": "change", "destroy": "change"}


def _asking(request: Request) -> User:
    person = person_of(request)
    assert person is not None, "the roles table lets only people change settings"
    return person


class EmailSettingsViewSet(_ProviderSettingsViewSet):
    """By what the organisation sends its mail."""

    serializer_class = EmailSettingsSerializer

    @extend_schema(responses=EmailSettingsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Read by what mail is sent. Of secrets only the end is shown."""
        return self._present()

    @extend_schema(request=WriteEmailSettingsSerializer, responses=EmailSettingsSerializer)
    def partial_update(self, request: Request) -> Response:
        """Send mail by an account of one's own. A secret that is left out stays."""
        is_new = selectors.email_settings() is None
        values = self.checked(request, WriteEmailSettingsSerializer, partial=not is_new)
        services.set_email_settings(**values)
        return self._present()

    @extend_schema(responses={204: None})
    def destroy(self, request: Request) -> Response:
        """Go back to the installation's own way of sending mail."""
        services.remove_email_settings()
        return Response(status=204)

    @extend_schema(request=TestEmailSettingsSerializer, responses={202: JobSerializer})
    def test(self, request: Request) -> Response:
        """Try the present settings: a mail is sent to an address, else to whoever asks.

        Answers the job to follow; its result has `ok`, and `problem` as a sentence.
        """
        given = self.checked(request, TestEmailSettingsSerializer)
        return accepted(services.start_mail_test(asked_by=_asking(request), **given))

    def _present(self) -> Response:
        row = selectors.email_settings() or EmailSettings(
            provider=EmailProvider.SENDGRID if settings.SENDGRID_API_KEY else EmailProvider.SMTP,
            host="" if settings.SENDGRID_API_KEY else settings.EMAIL_HOST,
            port=settings.EMAIL_PORT,
            use_tls=settings.EMAIL_USE_TLS,
            default_from_email=settings.DEFAULT_FROM_EMAIL,
        )
        return Response(self.get_serializer(row).data)


class SmsSettingsViewSet(_ProviderSettingsViewSet):
    """By what the organisation sends its texts."""

    serializer_class = SmsSettingsSerializer

    @extend_schema(responses=SmsSettingsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Read by what texts are sent. Of the token only the end is shown."""
        return self._present()

    @extend_schema(request=WriteSmsSettingsSerializer, responses=SmsSettingsSerializer)
    def partial_update(self, request: Request) -> Response:
        """Send texts by an account of one's own. A token that is left out stays."""
        is_new = selectors.sms_settings() is None
        values = self.checked(request, WriteSmsSettingsSerializer, partial=not is_new)
        services.set_sms_settings(**values)
        return self._present()

    @extend_schema(responses={204: None})
    def destroy(self, request: Request) -> Response:
        """Go back to the installation's own way of sending texts."""
        services.remove_sms_settings()
        return Response(status=204)

    @extend_schema(request=TestSmsSettingsSerializer, responses={202: JobSerializer})
    def test(self, request: Request) -> Response:
        """Ask the provider whether it takes the present credentials; a number that is given gets a text.

        Answers the job to follow; its result has `ok`, and `problem` as a sentence.
        """
        given = self.checked(request, TestSmsSettingsSerializer)
        return accepted(services.start_text_test(asked_by=_asking(request), **given))

    def _present(self) -> Response:
        row: Any = selectors.sms_settings() or SmsSettings(
            account_sid=settings.TWILIO_ACCOUNT_SID,
            phone_number=settings.TWILIO_PHONE_NUMBER,
            whatsapp_number=settings.TWILIO_WHATSAPP_NUMBER,
            is_active=bool(settings.TWILIO_ACCOUNT_SID),
        )
        return Response(self.get_serializer(row).data)
