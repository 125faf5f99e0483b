from enum import StrEnum


class LateFeeFrequency(StrEnum):
    ONE_TIME = "one_time"
    RECURRING_MONTHLY = "recurring_monthly"

    def __str__(self) -> str:
        return str(self.value)
