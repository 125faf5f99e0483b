"""How messages and what belongs to them look, and what is needed to write them."""

import re
from datetime import time
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.secrets import Unreadable, masked, unseal
from unitcycle.notifications.models import (
    EmailSettings,
    GroupContact,
    Message,
    Notification,
    NotificationGroup,
    SmsSettings,
    Suppression,
)
from unitcycle.notifications.rules import catalogue, templating
from unitcycle.notifications.rules.catalogue import EventType, Wording
from unitcycle.notifications.rules.choices import (
    Category,
    Coverage,
    Medium,
    PreferredChannel,
    TemplateChannel,
    Topic,
)
from unitcycle.notifications.services import providers


class TemplateVariableSerializer(serializers.Serializer):
    name = serializers.CharField(help_text="Written as `{{ name }}`.")
    meaning = serializers.CharField()
    sample = serializers.CharField(help_text="What a preview shows.")


class TemplateSerializer(serializers.Serializer):
    event_type = serializers.CharField()
    label: Any = serializers.CharField()
    category = serializers.ChoiceField(Category.choices)
    topic = serializers.ChoiceField(Topic.choices)
    channel = serializers.ChoiceField(TemplateChannel.choices)
    subject = serializers.CharField(allow_blank=True)
    body = serializers.CharField()
    html = serializers.CharField(
        allow_blank=True, help_text="Of an e-mail; made from the body where it is empty."
    )
    is_own = serializers.BooleanField(help_text="Whether this is the organisation's own wording.")
    variables = TemplateVariableSerializer(many=True)


class TemplatesSerializer(serializers.Serializer):
    results = TemplateSerializer(many=True)


class NameTemplateSerializer(serializers.Serializer):
    event_type = serializers.CharField(max_length=60)
    channel = serializers.ChoiceField(TemplateChannel.choices)


class WordTemplateSerializer(NameTemplateSerializer):
    subject = serializers.CharField(max_length=200, allow_blank=True, required=False, default="")
    body = serializers.CharField(max_length=10_000)
    html = serializers.CharField(max_length=50_000, allow_blank=True, required=False, default="")


class PreviewTemplateSerializer(NameTemplateSerializer):
    """Without a body the present wording is shown."""

    subject = serializers.CharField(max_length=200, allow_blank=True, required=False, default="")
    body = serializers.CharField(max_length=10_000, allow_blank=True, required=False, default="")
    html = serializers.CharField(max_length=50_000, allow_blank=True, required=False, default="")


class TemplatePreviewSerializer(serializers.Serializer):
    subject = serializers.CharField(allow_blank=True)
    text = serializers.CharField()
    html = serializers.CharField(allow_blank=True, help_text="Of an e-mail. Show it in a sandbox.")


class MessageSerializer(RowSerializer):
    class Meta:
        model = Message
        fields = [
            "id",
            "channel",
            "status",
            "status_reason",
            "recipient",
            "recipient_name",
            "subject",
            "body_preview",
            "event_type",
            "topic",
            "source",
            "provider",
            "provider_id",
            "attempts",
            "next_attempt_at",
            "created_at",
            "sent_at",
            "settled_at",
        ]
        read_only_fields = fields


class SuppressionSerializer(RowSerializer):
    class Meta:
        model = Suppression
        fields = [
            "id",
            "medium",
            "address",
            "reason",
            "coverage",
            "note",
            "created_at",
            "lifted_at",
            "lifted_because",
        ]
        read_only_fields = fields


class AddSuppressionSerializer(serializers.Serializer):
    medium = serializers.ChoiceField(Medium.choices)
    address = serializers.CharField(
        max_length=254, help_text="An e-mail address, or a number as +15551234567."
    )
    coverage = serializers.ChoiceField(
        Coverage.choices, required=False, default=Coverage.EVERYTHING
    )
    note = serializers.CharField(max_length=300, allow_blank=True, required=False, default="")


class LiftSuppressionSerializer(serializers.Serializer):
    because = serializers.CharField(max_length=300, help_text="Why they may be written to again.")


class InboxSerializer(RowSerializer):
    is_read = serializers.SerializerMethodField()

    class Meta:
        model = Notification
        fields = [
            "id",
            "category",
            "event_type",
            "title",
            "body",
            "action_url",
            "is_read",
            "read_at",
            "created_at",
        ]
        read_only_fields = fields

    def get_is_read(self, row: Row) -> bool:
        return row["read_at"] is not None


class MarkReadSerializer(serializers.Serializer):
    ids = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=200)


class UnreadSerializer(serializers.Serializer):
    unread = serializers.IntegerField(min_value=0)


class TopicPreferenceSerializer(serializers.Serializer):
    topic = serializers.ChoiceField(Topic.choices)
    channel = serializers.ChoiceField(PreferredChannel.choices)


class PreferencesSerializer(serializers.Serializer):
    results = TopicPreferenceSerializer(many=True)


class SetPreferencesSerializer(serializers.Serializer):
    preferences = serializers.ListField(
        child=TopicPreferenceSerializer(),
        max_length=len(Topic),
        help_text="Topics that are left out stay as they are.",
    )


class ContactSerializer(serializers.ModelSerializer):
    class Meta:
        model = GroupContact
        fields = ["user", "name", "email", "phone", "channel"]
        read_only_fields = fields


class GroupSerializer(serializers.ModelSerializer):
    event_types = serializers.ListField(child=serializers.CharField(), read_only=True)
    contacts = ContactSerializer(many=True, read_only=True)

    class Meta:
        model = NotificationGroup
        fields = ["id", "name", "is_active", "event_types", "contacts", "created_at", "updated_at"]
        read_only_fields = fields


class WriteContactSerializer(serializers.Serializer):
    """A colleague by `user`, or somebody from outside by address or number."""

    user = serializers.UUIDField(required=False, allow_null=True, default=None)
    name = serializers.CharField(max_length=200, allow_blank=True, required=False, default="")
    email = serializers.EmailField(max_length=254, allow_blank=True, required=False, default="")
    phone = serializers.CharField(max_length=40, allow_blank=True, required=False, default="")
    channel = serializers.ChoiceField(
        PreferredChannel.choices, required=False, default=PreferredChannel.EMAIL
    )


class WriteGroupSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=100)
    is_active = serializers.BooleanField(required=False, default=True)
    event_types = serializers.ListField(
        child=serializers.CharField(max_length=60),
        max_length=100,
        required=False,
        default=list,
        help_text="Which events its members are told of.",
    )
    contacts = serializers.ListField(
        child=WriteContactSerializer(), max_length=200, required=False, default=list
    )


class _SettingsSerializer(serializers.ModelSerializer):
    # (No docstring: subclasses would inherit it into the published schema.)
    is_from_environment = serializers.SerializerMethodField(
        help_text="Whether the organisation has none of its own, and these are the installation's."
    )
    is_only_logged = serializers.SerializerMethodField(
        help_text="Whether nothing leaves at present: messages are only written to the server's log."
    )

    def get_is_from_environment(self, row: Any) -> bool:
        return bool(row._state.adding)

    def is_unused(self, row: Any) -> bool:
        """Settings that are switched off leave it to the installation's."""
        return row._state.adding or not row.is_active

    def masked_secret(self, row: Any, name: str) -> str:
        try:
            return masked(unseal(row.secrets).get(name, ""))
        except Unreadable:
            return ""


_MASKED = {"type": "string"}


class EmailSettingsSerializer(_SettingsSerializer):
    password = serializers.SerializerMethodField(help_text="Its end, or empty without one.")
    api_key = serializers.SerializerMethodField(help_text="Its end, or empty without one.")

    class Meta:
        model = EmailSettings
        fields = [
            "is_from_environment",
            "is_only_logged",
            "provider",
            "host",
            "port",
            "use_tls",
            "use_ssl",
            "user",
            "password",
            "api_key",
            "default_from_email",
            "event_public_key",
            "is_active",
            "last_tested_at",
            "last_test_problem",
        ]
        read_only_fields = fields

    def get_is_only_logged(self, row: EmailSettings) -> bool:
        return self.is_unused(row) and providers.only_logs_mail()

    @extend_schema_field(_MASKED)
    def get_password(self, row: EmailSettings) -> str:
        return self.masked_secret(row, "password")

    @extend_schema_field(_MASKED)
    def get_api_key(self, row: EmailSettings) -> str:
        return self.masked_secret(row, "api_key")


class WriteEmailSettingsSerializer(serializers.ModelSerializer):
    password = serializers.CharField(
        max_length=300, allow_blank=True, trim_whitespace=False, write_only=True, required=False
    )
    api_key = serializers.CharField(
        max_length=300, allow_blank=True, write_only=True, required=False
    )
    default_from_email = serializers.EmailField(max_length=254)

    class Meta:
        model = EmailSettings
        fields = [
            "provider",
            "host",
            "port",
            "use_tls",
            "use_ssl",
            "user",
            "password",
            "api_key",
            "default_from_email",
            "event_public_key",
            "is_active",
        ]


_TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9]$"


@extend_schema_field({"type": "string", "pattern": _TIME_OF_DAY, "example": "21:00"})
class TimeOfDayField(serializers.TimeField):
    """Hours and minutes on a wall: the format called time in a description of an API has an offset."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", input_formats=["%H:%M"], **kwargs)

    def to_internal_value(self, value: Any) -> time:
        if not re.fullmatch(_TIME_OF_DAY, value):
            self.fail("invalid", format="hh:mm")
        moment: time = super().to_internal_value(value)
        return moment


class SmsSettingsSerializer(_SettingsSerializer):
    quiet_from = TimeOfDayField(read_only=True, help_text="From then on nobody is texted.")
    quiet_until = TimeOfDayField(read_only=True)
    auth_token = serializers.SerializerMethodField(help_text="Its end, or empty without one.")

    class Meta:
        model = SmsSettings
        fields = [
            "is_from_environment",
            "is_only_logged",
            "account_sid",
            "auth_token",
            "phone_number",
            "whatsapp_number",
            "quiet_from",
            "quiet_until",
            "is_active",
            "last_tested_at",
            "last_test_problem",
        ]
        read_only_fields = fields

    def get_is_only_logged(self, row: SmsSettings) -> bool:
        return self.is_unused(row) and providers.only_logs_texts()

    @extend_schema_field(_MASKED)
    def get_auth_token(self, row: SmsSettings) -> str:
        return self.masked_secret(row, "auth_token")


class WriteSmsSettingsSerializer(serializers.ModelSerializer):
    quiet_from = TimeOfDayField(required=False, help_text="From then on nobody is texted.")
    quiet_until = TimeOfDayField(required=False, help_text="The same as the other: no quiet hours.")
    auth_token = serializers.CharField(
        max_length=300, allow_blank=True, write_only=True, required=False
    )

    class Meta:
        model = SmsSettings
        fields = [
            "account_sid",
            "auth_token",
            "phone_number",
            "whatsapp_number",
            "quiet_from",
            "quiet_until",
            "is_active",
        ]


class TestEmailSettingsSerializer(serializers.Serializer):
    to = serializers.EmailField(
        max_length=254, required=False, help_text="Without it, whoever asks gets the mail."
    )


class TestSmsSettingsSerializer(serializers.Serializer):
    to = serializers.CharField(
        max_length=20, required=False, help_text="Without it, no text is sent."
    )
    whatsapp = serializers.BooleanField(default=False)


def template_row(
    kind: EventType, channel: str, wording: Wording, *, is_own: bool
) -> dict[str, Any]:
    """A template as TemplateSerializer shows it."""
    return {
        "event_type": kind.name,
        "label": kind.label,
        "category": kind.category,
        "topic": kind.topic,
        "channel": channel,
        "subject": wording.subject,
        "body": wording.body,
        "html": wording.html,
        "is_own": is_own,
        "variables": [
            {"name": one.name, "meaning": one.meaning, "sample": templating.shown(one.sample)}
            for one in (*catalogue.COMMON, *kind.variables)
        ],
    }
