from enum import StrEnum


class EmailProvider(StrEnum):
    SENDGRID = "sendgrid"
    SMTP = "smtp"

    def __str__(self) -> str:
        return str(self.value)
