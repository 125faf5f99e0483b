from enum import StrEnum


class ActionType(StrEnum):
    CALL = "call"
    EMAIL = "email"
    ESCALATION = "escalation"
    FORMAL_LETTER = "formal_letter"
    NOTE = "note"
    PAYMENT_PLAN = "payment_plan"
    PAYMENT_RECEIVED = "payment_received"
    SMS = "sms"

    def __str__(self) -> str:
        return str(self.value)
