"""What a message can be, and what can become of it."""

from collections.abc import Mapping

from django.db.models import TextChoices


class Channel(TextChoices):
    EMAIL = "email", "E-mail"
    SMS = "sms", "SMS"
    WHATSAPP = "whatsapp", "WhatsApp"


class TemplateChannel(TextChoices):
    """What has wording of its own; WhatsApp takes that of the SMS."""

    EMAIL = "email", "E-mail"
    SMS = "sms", "SMS"
    IN_APP = "in_app", "In the app"


class Medium(TextChoices):
    """What an address is an address of: SMS and WhatsApp share the number."""

    EMAIL = "email", "E-mail"
    PHONE = "phone", "Phone"


MEDIUM_OF: Mapping[str, Medium] = {
    Channel.EMAIL: Medium.EMAIL,
    Channel.SMS: Medium.PHONE,
    Channel.WHATSAPP: Medium.PHONE,
}


class Category(TextChoices):
    """What an entry of the inbox is about (P-34; rewards by N-19)."""

    BILLING = "billing", "Billing"
    WORK_ORDER = "work_order", "Work order"
    LEASE = "lease", "Lease"
    WEATHER = "weather", "Weather"
    ANNOUNCEMENT = "announcement", "Announcement"
    MESSAGE = "message", "Message"
    REWARDS = "rewards", "Rewards"
    SYSTEM = "system", "System"


class Topic(TextChoices):
    """What people choose their channel by: the contract's six, and the four of staff."""

    WEATHER_UPDATES = "weather_updates", "Weather updates"
    NEW_INVOICE = "new_invoice", "New invoices"
    PAST_DUE_BALANCE = "past_due_balance", "Past due balances"
    MESSAGES = "messages", "Messages"
    ANNOUNCEMENTS = "announcements", "Announcements"
    REWARDS = "rewards", "Rewards"
    WORK_ORDERS = "work_orders", "Work orders"
    PAYMENTS = "payments", "Payments"
    DOCUMENTS = "documents", "Documents"
    LEASES = "leases", "Leases"


# What is sent because somebody may like it, and not because of a contract: it can be unsubscribed with one click.
OPTIONAL_TOPICS = frozenset({Topic.WEATHER_UPDATES, Topic.ANNOUNCEMENTS, Topic.REWARDS})


class PreferredChannel(TextChoices):
    EMAIL = "email", "E-mail"
    SMS = "sms", "SMS"
    BOTH = "both", "E-mail and SMS"
    NONE = "none", "Neither"


class Hindrance(TextChoices):
    """Why nobody can be told of something."""

    NO_ADDRESS = "no_address", "No e-mail address and no phone number"
    BAD_ADDRESS = "bad_address", "An address or number that is none"
    WISH = "wish", "They wish to hear nothing about this"
    SUPPRESSED = "suppressed", "On the list of those that are sent nothing"


class MessageStatus(TextChoices):
    QUEUED = "queued", "Queued"
    SENDING = "sending", "Sending"
    SENT = "sent", "Sent"
    DELIVERED = "delivered", "Delivered"
    BOUNCED = "bounced", "Bounced"
    FAILED = "failed", "Failed"
    SUPPRESSED = "suppressed", "Suppressed"
    # it may have left: it is not sent again, and a report of the provider can still settle it
    UNKNOWN = "unknown", "Unknown"


_S = MessageStatus
# Reports come in any order and more than once: what is not named here changes nothing.
NEXT_STATUS: Mapping[str, frozenset[str]] = {
    _S.QUEUED: frozenset({_S.SENDING, _S.SUPPRESSED, _S.FAILED}),
    _S.SENDING: frozenset(
        {_S.QUEUED, _S.SENT, _S.DELIVERED, _S.BOUNCED, _S.FAILED, _S.SUPPRESSED, _S.UNKNOWN}
    ),
    _S.UNKNOWN: frozenset({_S.SENT, _S.DELIVERED, _S.BOUNCED, _S.FAILED}),
    _S.SENT: frozenset({_S.DELIVERED, _S.BOUNCED, _S.FAILED}),
    # a mail server may take a message and send it back later
    _S.DELIVERED: frozenset({_S.BOUNCED}),
    _S.BOUNCED: frozenset(),
    _S.FAILED: frozenset(),
    _S.SUPPRESSED: frozenset(),
}


class SuppressionReason(TextChoices):
    """Why a message was suppressed, or an address is."""

    STOPPED = "stopped", "They answered STOP"
    UNSUBSCRIBED = "unsubscribed", "They unsubscribed"
    BOUNCED = "bounced", "A message to it came back for good"
    COMPLAINED = "complained", "They reported a message as spam"
    MANUAL = "manual", "Somebody here entered it"


class Coverage(TextChoices):
    """What a suppression keeps from an address."""

    EVERYTHING = "everything", "Everything"
    OPTIONAL = "optional", "What can be unsubscribed"


class EmailProvider(TextChoices):
    SMTP = "smtp", "Mail server (SMTP)"
    SENDGRID = "sendgrid", "SendGrid"


class CallbackProvider(TextChoices):
    TWILIO = "twilio", "Twilio"
    SENDGRID = "sendgrid", "SendGrid"
