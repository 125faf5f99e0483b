from enum import StrEnum


class ActionChannel(StrEnum):
    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    SMS = "sms"
    SYSTEM = "system"

    def __str__(self) -> str:
        return str(self.value)
