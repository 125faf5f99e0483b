from enum import StrEnum


class ItemStatus(StrEnum):
    CANCELLED = "cancelled"
    FAILED = "failed"
    PREPARED = "prepared"
    SENT = "sent"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
