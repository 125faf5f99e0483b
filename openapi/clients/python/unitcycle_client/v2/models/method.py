from enum import StrEnum


class Method(StrEnum):
    BOTH = "both"
    EMAIL = "email"
    MANUAL = "manual"
    SMS = "sms"

    def __str__(self) -> str:
        return str(self.value)
