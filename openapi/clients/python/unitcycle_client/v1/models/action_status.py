from enum import StrEnum


class ActionStatus(StrEnum):
    APPROVED = "approved"
    DISMISSED = "dismissed"
    EXECUTED = "executed"
    PENDING = "pending"
    SUPERSEDED = "superseded"

    def __str__(self) -> str:
        return str(self.value)
