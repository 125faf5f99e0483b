from enum import StrEnum


class Proration(StrEnum):
    ACTUAL_DAYS = "actual_days"
    NONE = "none"

    def __str__(self) -> str:
        return str(self.value)
