from enum import StrEnum


class TemplateChannel(StrEnum):
    EMAIL = "email"
    IN_APP = "in_app"
    SMS = "sms"

    def __str__(self) -> str:
        return str(self.value)
