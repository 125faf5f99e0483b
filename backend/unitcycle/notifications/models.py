"""Wording, wishes, addresses that want nothing, groups, providers, and every message that left or did not."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.secrets import SealedField
from unitcycle.notifications.rules.choices import (
    CallbackProvider,
    Category,
    Channel,
    Coverage,
    EmailProvider,
    Medium,
    MessageStatus,
    PreferredChannel,
    SuppressionReason,
    TemplateChannel,
    Topic,
)
from unitcycle.notifications.rules.policy import QUIET_FROM, QUIET_UNTIL

PREVIEW_LENGTH = 500


@audited(named_by=["event_type", "channel"])
class MessageTemplate(OrganizationOwned):
    """An organisation's own wording of one event type on one channel; without a row ours is used."""

    event_type = models.CharField(max_length=60)
    channel = models.CharField(max_length=10, choices=TemplateChannel)
    subject = models.CharField(max_length=200, blank=True, default="")
    body = models.TextField(max_length=10_000)
    # made from the body where it is empty
    html = models.TextField(max_length=50_000, blank=True, default="")

    class Meta:
        ordering = ["event_type", "channel"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "event_type", "channel"], name="template_is_worded_once"
            )
        ]


@audited(named_by=["topic"])
class Preference(OrganizationOwned):
    """By which channel somebody wants to hear of a topic. `party` is a user, or a row of a wing above."""

    party_kind = models.CharField(max_length=30)
    party_id = models.UUIDField()
    topic = models.CharField(max_length=20, choices=Topic)
    channel = models.CharField(max_length=5, choices=PreferredChannel)

    class Meta:
        ordering = ["topic"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "party_kind", "party_id", "topic"],
                name="preference_is_said_once",
            )
        ]


@audited(named_by=["address"])
class Suppression(OrganizationOwned):
    """An address or number that is sent nothing, or nothing optional, until it is lifted."""

    medium = models.CharField(max_length=5, choices=Medium)
    # as rules.policy writes it: lower case, or E.164
    address = models.CharField(max_length=254)
    reason = models.CharField(max_length=12, choices=SuppressionReason)
    coverage = models.CharField(max_length=10, choices=Coverage, default=Coverage.EVERYTHING)
    note = models.CharField(max_length=300, blank=True, default="")
    lifted_at = models.DateTimeField(null=True, blank=True, editable=False)
    lifted_because = models.CharField(max_length=300, blank=True, default="", editable=False)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "medium", "address"],
                name="address_is_suppressed_once",
                condition=Q(lifted_at__isnull=True),
            )
        ]
        indexes = [models.Index(fields=["organization", "-created_at"], name="suppression_newest")]


class Message(OrganizationOwned):
    """One message to one address, and what became of it: the queue and the delivery log in one."""

    channel = models.CharField(max_length=10, choices=Channel)
    # what makes it leave once: the same key is the same message
    dedupe_key = models.CharField(max_length=200)
    event_type = models.CharField(max_length=60, blank=True, default="")
    topic = models.CharField(max_length=20, choices=Topic, blank=True, default="")
    # who asked for it, in a word: the event, a command, a test
    source = models.CharField(max_length=60, blank=True, default="")
    recipient = models.CharField(max_length=254)
    recipient_name = models.CharField(max_length=200, blank=True, default="")
    # where quiet hours are asked about; empty for what may leave at any hour
    time_zone = models.CharField(max_length=60, blank=True, default="")
    party_kind = models.CharField(max_length=30, blank=True, default="")
    party_id = models.UUIDField(null=True, blank=True)
    subject = models.CharField(max_length=400, blank=True, default="")
    body_preview = models.CharField(max_length=PREVIEW_LENGTH, blank=True, default="")
    # emptied once nothing more can be sent
    body = models.TextField(blank=True, default="")
    html = models.TextField(blank=True, default="")
    # {"file": id of a stored file, "is_own": whether it was kept for this message alone}
    attachments = models.JSONField(default=list, blank=True)
    status = models.CharField(max_length=10, choices=MessageStatus, default=MessageStatus.QUEUED)
    status_reason = models.CharField(max_length=300, blank=True, default="")
    provider = models.CharField(max_length=20, blank=True, default="")
    provider_id = models.CharField(max_length=200, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(default=0)
    # the end of quiet hours, or of the pause before another attempt
    next_attempt_at = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "dedupe_key"], name="message_leaves_once"
            )
        ]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"], name="message_newest"),
            models.Index(fields=["organization", "recipient"], name="message_by_recipient"),
            models.Index(
                fields=["organization", "next_attempt_at"],
                name="message_waiting",
                condition=Q(status__in=[MessageStatus.QUEUED, MessageStatus.SENDING]),
            ),
        ]


class Notification(OrganizationOwned):
    """An entry in the inbox of a person of the organisation."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    dedupe_key = models.CharField(max_length=200)
    event_type = models.CharField(max_length=60, blank=True, default="")
    category = models.CharField(max_length=12, choices=Category)
    title = models.CharField(max_length=400)
    body = models.TextField(blank=True, default="")
    # a path of the web app
    action_url = models.CharField(max_length=500, blank=True, default="")
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "recipient", "dedupe_key"], name="inbox_is_told_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["organization", "recipient", "-created_at", "-id"], name="inbox_newest"
            ),
            models.Index(
                fields=["organization", "recipient"],
                name="inbox_unread",
                condition=Q(read_at__isnull=True),
            ),
        ]


@audited()
class NotificationGroup(OrganizationOwned):
    """People and outsiders who are told of some events, or written to together (M-06)."""

    name = models.CharField(max_length=100)
    is_active = models.BooleanField(default=True)
    # names of event types: the contract's EventTypeSubscription
    event_types = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint("organization", Lower("name"), name="group_name_is_used_once")
        ]


class GroupContact(OrganizationOwned):
    """A member of a group: somebody of the organisation, or somebody from outside."""

    group = models.ForeignKey(
        NotificationGroup, on_delete=models.CASCADE, related_name="contacts", db_index=False
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(max_length=200, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    channel = models.CharField(
        max_length=5, choices=PreferredChannel, default=PreferredChannel.EMAIL
    )

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["organization", "group"], name="contact_of_group")]
        constraints = [
            models.CheckConstraint(
                name="contact_can_be_reached",
                condition=Q(user__isnull=False) | ~Q(email="") | ~Q(phone=""),
            )
        ]


@audited(exclude=["secrets", "last_tested_at", "last_test_problem"], named_by=["provider"])
class EmailSettings(OrganizationOwned):
    """By what an organisation sends its mail; wins over the environment while it is active."""

    provider = models.CharField(max_length=10, choices=EmailProvider, default=EmailProvider.SMTP)
    host = models.CharField(max_length=200, blank=True, default="")
    port = models.PositiveIntegerField(default=587)
    use_tls = models.BooleanField(default=True)
    use_ssl = models.BooleanField(default=False)
    user = models.CharField(max_length=200, blank=True, default="")
    default_from_email = models.CharField(max_length=254)
    # of SendGrid's event webhook: a public key, so no secret
    event_public_key = models.CharField(max_length=300, blank=True, default="")
    is_active = models.BooleanField(default=True)
    last_tested_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_test_problem = models.CharField(max_length=300, blank=True, default="", editable=False)
    # password of the mail server, key of SendGrid
    secrets = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_way_to_send_mail"),
            models.CheckConstraint(
                name="mail_is_encrypted_one_way", condition=~Q(use_tls=True, use_ssl=True)
            ),
        ]


@audited(exclude=["secrets", "last_tested_at", "last_test_problem"], named_by=["phone_number"])
class SmsSettings(OrganizationOwned):
    """By what an organisation sends its texts, and when nobody is to be woken by one."""

    account_sid = models.CharField(max_length=40)
    phone_number = models.CharField(max_length=20)
    whatsapp_number = models.CharField(max_length=20, blank=True, default="")
    is_active = models.BooleanField(default=True)
    quiet_from = models.TimeField(default=QUIET_FROM)
    quiet_until = models.TimeField(default=QUIET_UNTIL)
    last_tested_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_test_problem = models.CharField(max_length=300, blank=True, default="", editable=False)
    # the auth token, which also proves Twilio's calls
    secrets = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_way_to_send_texts")
        ]
        indexes = [models.Index(fields=["account_sid"], name="sms_settings_of_account")]


class ProviderCallback(OrganizationOwned):
    """What a provider told us, kept once until it is taken in."""

    left_out_of_exports = "a provider's report on its way; what it says is in the delivery log"

    provider = models.CharField(max_length=10, choices=CallbackProvider)
    event_id = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    facts = models.JSONField(default=dict)
    processed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "provider", "event_id"], name="callback_is_taken_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["organization", "created_at"],
                name="callback_waiting",
                condition=Q(processed_at__isnull=True),
            )
        ]
