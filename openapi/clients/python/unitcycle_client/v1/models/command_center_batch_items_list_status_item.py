from enum import StrEnum


class CommandCenterBatchItemsListStatusItem(StrEnum):
    CANCELLED = "cancelled"
    FAILED = "failed"
    PREPARED = "prepared"
    SENT = "sent"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
