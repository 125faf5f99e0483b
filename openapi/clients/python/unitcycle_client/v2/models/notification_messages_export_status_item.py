from enum import StrEnum


class NotificationMessagesExportStatusItem(StrEnum):
    BOUNCED = "bounced"
    DELIVERED = "delivered"
    FAILED = "failed"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    SUPPRESSED = "suppressed"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        return str(self.value)
