from enum import StrEnum


class ExpiryFlag(StrEnum):
    CRITICAL = "critical"
    NONE = "none"
    WARNING = "warning"

    def __str__(self) -> str:
        return str(self.value)
