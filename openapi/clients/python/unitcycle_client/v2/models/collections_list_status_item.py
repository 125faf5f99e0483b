from enum import StrEnum


class CollectionsListStatusItem(StrEnum):
    ESCALATED = "escalated"
    OPEN = "open"
    PAID = "paid"
    PAYMENT_PLAN = "payment_plan"
    WRITTEN_OFF = "written_off"

    def __str__(self) -> str:
        return str(self.value)
