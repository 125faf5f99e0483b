from enum import StrEnum


class PreferredChannel(StrEnum):
    BOTH = "both"
    EMAIL = "email"
    NONE = "none"
    SMS = "sms"

    def __str__(self) -> str:
        return str(self.value)
