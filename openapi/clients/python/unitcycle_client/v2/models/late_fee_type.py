from enum import StrEnum


class LateFeeType(StrEnum):
    FLAT = "flat"
    PERCENTAGE = "percentage"

    def __str__(self) -> str:
        return str(self.value)
