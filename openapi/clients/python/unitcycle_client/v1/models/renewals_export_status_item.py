from enum import StrEnum


class RenewalsExportStatusItem(StrEnum):
    ACCEPTED = "accepted"
    APPROVED = "approved"
    DECLINED = "declined"
    EXPIRED = "expired"
    PENDING = "pending"
    SENT = "sent"

    def __str__(self) -> str:
        return str(self.value)
