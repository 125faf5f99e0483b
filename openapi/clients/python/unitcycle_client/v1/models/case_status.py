from enum import StrEnum


class CaseStatus(StrEnum):
    ESCALATED = "escalated"
    OPEN = "open"
    PAID = "paid"
    PAYMENT_PLAN = "payment_plan"
    WRITTEN_OFF = "written_off"

    def __str__(self) -> str:
        return str(self.value)
