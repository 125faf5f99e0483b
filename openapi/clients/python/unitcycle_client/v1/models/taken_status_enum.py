from enum import StrEnum


class TakenStatusEnum(StrEnum):
    ALREADY_PROCESSED = "already_processed"
    RECEIVED = "received"

    def __str__(self) -> str:
        return str(self.value)
