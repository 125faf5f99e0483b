from enum import StrEnum


class PaperState(StrEnum):
    EXPIRED = "expired"
    EXPIRING = "expiring"
    MISSING = "missing"
    VALID = "valid"

    def __str__(self) -> str:
        return str(self.value)
