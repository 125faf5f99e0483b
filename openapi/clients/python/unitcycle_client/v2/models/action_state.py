from enum import StrEnum


class ActionState(StrEnum):
    CANCELLED = "cancelled"
    DISCARDED = "discarded"
    DRAFT = "draft"
    FAILED = "failed"
    QUEUED = "queued"
    RECORDED = "recorded"
    SENT = "sent"
    TO_POST = "to_post"

    def __str__(self) -> str:
        return str(self.value)
